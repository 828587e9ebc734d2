import type { ReactNode } from "react";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { formatBounds, formatDate } from "#lib/dates/format.ts";
import type { CountedHub } from "#lib/evidence/claims/count.ts";
import type { Said } from "#lib/evidence/claims/said.ts";
import type { Cut, JudgedClaim } from "#lib/evidence/judged.ts";
import type { Named, ShownClaim } from "#lib/evidence/shown-queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";

interface Props {
  shown: ShownClaim;
  named: Named;
  references: References;
  locale: Locale;
}

/** Lists longer than this are folded. */
const longest = 8;

/** How the register counts where a source claims a number: what, when, which hubs, and what follows from it. */
export function ClaimWorking({ shown, named, references, locale }: Props) {
  const t = contradictionTexts(locale).working;
  const { judged, claim } = shown;
  const { count, order, verdict, said } = judged;
  const place = (value: number) => value.toLocaleString(locale);
  return (
    <div className="mt-3 border-s-4 border-line bg-raised p-3 text-sm sm:p-4">
      {count === null ? (
        <p>{t.open}</p>
      ) : (
        <>
          <p>
            {claim.basis === "carriers"
              ? t.countedCarriers
              : t.counted(scopeWords(shown, locale), t.bases[claim.basis])}{" "}
            {said.by === "register" && count.hubs && t.unknownDay(formatDate({ edtf: said.latest }, locale))}
          </p>
          <p className="mt-2 text-base">
            {count.hubs ? whenWords(said, locale) : t.carriersCount}:{" "}
            <strong className="font-semibold tabular-nums">
              {count.min === count.max
                ? count.min.toLocaleString(locale)
                : t.range(count.min.toLocaleString(locale), count.max.toLocaleString(locale))}
            </strong>
          </p>
          {count.hubs && <Counted hubs={count.hubs} named={named} locale={locale} />}
          {count.carrierIds && (
            <Carriers carriers={count.carrierIds} named={named} references={references} locale={locale} />
          )}
        </>
      )}
      {order && (
        <>
          <p className="mt-3 text-base">
            {t.order}:{" "}
            <strong className="font-semibold tabular-nums">
              {order.min === order.max
                ? t.place(place(order.min))
                : t.places(place(order.min), place(order.max))}
            </strong>
          </p>
          <dl className="mt-1 grid gap-1">
            <Hubs term={t.before} hubs={order.before} named={named} locale={locale} withNone />
            <Hubs term={t.maybe} hubs={order.maybe} named={named} locale={locale} />
          </dl>
          {!order.isOn && <p className="mt-1">{t.notOn}</p>}
        </>
      )}
      {count && (
        <p className="mt-3 text-base">
          {conclusion(judged, locale)}
          {verdict === "differs" && ` ${count.hubs ? t.notRefuted : t.notRefutedCarriers}`}
        </p>
      )}
    </div>
  );
}

/** "in Sachsen-Anhalt", "mit demselben Betreiber …": whose hubs are counted. */
function scopeWords({ claim, record }: ShownClaim, locale: Locale): string {
  const t = contradictionTexts(locale).working;
  if (claim.scope === "state" && claim.stateIso) return t.inState(stateName(claim.stateIso, locale));
  return record.kind === "network" && record.stateIso
    ? t.ofOperatorsInState(stateName(record.stateIso, locale))
    : t.ofOperators;
}

function whenWords(said: Said, locale: Locale): string {
  const t = contradictionTexts(locale).working;
  if (said.earliest === null) return t.anyDay(formatDate({ edtf: said.latest }, locale));
  const words = formatBounds(said, locale);
  return said.earliest === said.latest ? t.onDay(words) : t.within(words);
}

function conclusion({ verdict, count, order }: JudgedClaim, locale: Locale): string {
  const t = contradictionTexts(locale).working.conclusions;
  if (order === null) return t[verdict];
  if (verdict === "agrees") return t.orderAgrees;
  if (verdict === "differs") return t.orderDiffers;
  return count?.verdict === "agrees" ? t.countOnly : t.undecided;
}

function Counted({
  hubs,
  named,
  locale,
}: {
  hubs: NonNullable<NonNullable<JudgedClaim["count"]>["hubs"]>;
  named: Named;
  locale: Locale;
}) {
  const t = contradictionTexts(locale).working;
  const line = (hub: CountedHub) => <CountedLine key={hub.hubId} hub={hub} named={named} locale={locale} />;
  return (
    <>
      <dl className="mt-1 grid gap-1">
        <List term={t.certain} list={hubs.certain} line={line} locale={locale} />
        <List term={t.possible} list={hubs.possible} line={line} locale={locale} />
        <List term={t.outside} list={hubs.outside} line={line} locale={locale} />
      </dl>
      {hubs.without > 0 && <p className="mt-1 text-muted">{counted(t.without, hubs.without, locale)}</p>}
    </>
  );
}

/** A hub with the milestone that decides on it: "DigitalHub Zeitz (Eröffnung: im oder nach September 2021)". */
function CountedLine({ hub, named, locale }: { hub: CountedHub; named: Named; locale: Locale }) {
  const reasons = [
    milestoneWords(hub.milestoneId, named, locale),
    hub.endedId && milestoneWords(hub.endedId, named, locale),
    hub.byOperator && contradictionTexts(locale).working.byOperator,
  ].filter(Boolean);
  return (
    <>
      <HubLink id={hub.hubId} named={named} locale={locale} />
      {reasons.length > 0 && <span className="text-muted"> ({reasons.join("; ")})</span>}
    </>
  );
}

function milestoneWords(id: string, { milestones }: Named, locale: Locale): string | null {
  const milestone = milestones[id];
  if (!milestone) return null;
  const name = milestoneName(milestone, locale);
  const state = milestone.state === "done" ? "" : `, ${hubTexts(locale).states[milestone.state]}`;
  return `${name}${state}: ${formatDate(displayedDate(milestone), locale)}`;
}

function HubLink({ id, named, locale }: { id: string; named: Named; locale: Locale }) {
  const hub = named.hubs[id];
  return hub ? <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a> : id;
}

interface ListProps<Entry> {
  term: string;
  list: Cut<Entry>;
  line: (entry: Entry) => ReactNode;
  locale: Locale;
  /** Says so where the list is empty, instead of leaving it out. */
  withNone?: boolean;
}

/** A list of hubs under its term; a long one is folded, and what is not named is counted. */
function List<Entry>({ term, list, line, locale, withNone = false }: ListProps<Entry>) {
  const t = contradictionTexts(locale).working;
  if (list.total === 0 && !withNone) return null;
  const rest = list.total - list.shown.length;
  const entries = (
    <ul className="list-disc ps-5">
      {list.shown.map((entry, at) => (
        <li key={at}>{line(entry)}</li>
      ))}
      {rest > 0 && <li>{t.more(rest.toLocaleString(locale))}</li>}
    </ul>
  );
  return (
    <div className="gap-x-4 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-muted">
        {term}
        {list.total > 0 && ` (${list.total.toLocaleString(locale)})`}
      </dt>
      <dd>
        {list.total === 0 ? (
          t.none
        ) : list.total <= longest ? (
          entries
        ) : (
          <details>
            <summary>{t.showAll(list.total.toLocaleString(locale))}</summary>
            {entries}
          </details>
        )}
      </dd>
    </div>
  );
}

function Hubs({
  term,
  hubs,
  named,
  locale,
  withNone = false,
}: { term: string; hubs: Cut<string>; withNone?: boolean } & Pick<Props, "named" | "locale">) {
  const line = (id: string) => <HubLink id={id} named={named} locale={locale} />;
  return <List term={term} list={hubs} line={line} locale={locale} withNone={withNone} />;
}

function Carriers({
  carriers,
  named,
  references,
  locale,
}: { carriers: Cut<string> } & Pick<Props, "named" | "references" | "locale">) {
  const t = contradictionTexts(locale).working;
  const names = carriers.shown.flatMap((id) => {
    const carrier = named.carriers[id];
    if (!carrier) return [];
    const { stateIso, carrierOrganisationId } = carrier;
    return stateIso
      ? [stateName(stateIso, locale)]
      : [references.organisations[carrierOrganisationId ?? ""]?.name ?? ""];
  });
  const rest = carriers.total - carriers.shown.length;
  return (
    <>
      <p className="mt-1">
        {names.join(", ")}
        {rest > 0 && ` ${t.more(rest.toLocaleString(locale))}`}
      </p>
      <p className="mt-1 text-muted">{t.carriersNote}</p>
    </>
  );
}
