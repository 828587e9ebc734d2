import type { ReactNode } from "react";
import { DateText } from "#components/dates/date-text.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import type { Citation } from "#lib/records/statements.ts";
import { labelOf } from "#lib/i18n/label.ts";

interface Networks {
  networks: readonly NetworkRecord[];
  references: References;
  locale: Locale;
  today: string;
  /** Numbers of the page's source list, where it has one. */
  numbers?: Readonly<Record<string, number>>;
}

/** Networks of hubs: what is said of them as a whole and belongs to no single hub. */
export function NetworkList({ networks, ...rest }: Networks) {
  return networks.map((network) => <Network key={network.id} network={network} {...rest} />);
}

function Network({
  network,
  references,
  locale,
  today,
  numbers,
}: Omit<Networks, "networks"> & { network: NetworkRecord }) {
  const t = placesTexts(locale).state;
  const words = hubTexts(locale);
  const marks = (statementId: string, citations: readonly Citation[]) => (
    <SourceMarks
      record={{ kind: "network", id: network.id }}
      statementId={statementId}
      citations={citations}
      references={references}
      locale={locale}
      numbers={numbers}
      scope="network"
    />
  );
  return (
    <article id={network.slug} aria-labelledby={`${network.slug}-name`} className="mt-2">
      <h3 id={`${network.slug}-name`}>{locale === "de" ? network.name : network.nameEn}</h3>
      <dl className="mt-2">
        <Entry
          term={t.names}
          values={network.names.map(({ id, text, citations }) => ({
            id,
            value: (
              <>
                <span lang="de">{quoted(text, locale)}</span>
                {marks(id, citations)}
              </>
            ),
          }))}
        />
        <Entry
          term={t.networkOperators}
          values={network.operators.map(({ id, role, organisationId, citations }) => {
            const body = references.organisations[organisationId];
            return {
              id,
              value: (
                <>
                  {words.operatorRoles[role]}:{" "}
                  {body && <a href={href("operator", { slug: body.slug }, locale)}>{body.name}</a>}
                  {marks(id, citations)}
                </>
              ),
            };
          })}
        />
        <Entry
          term={t.milestones}
          values={network.milestones.map((milestone) => ({
            id: milestone.id,
            value: (
              <>
                {milestoneName(milestone, locale)}, {words.states[milestone.state]}:{" "}
                <DateText date={displayedDate(milestone)} locale={locale} />{" "}
                {isOverdue(milestone, network.milestones, today) && <OverdueMark locale={locale} />}
                {marks(milestone.id, milestone.citations)}
              </>
            ),
          }))}
        />
        <Entry
          term={t.labels}
          note={t.labelsNote}
          values={network.themes.map(({ id, themeId, citations }) => {
            const theme = references.themes[themeId];
            return {
              id,
              value: (
                <>
                  {theme && (
                    <a href={href("theme", { slug: theme.slug }, locale)}>{labelOf(theme, locale)}</a>
                  )}{" "}
                  <span lang="de" className="text-sm text-muted">
                    {quoted(citations[0]?.wording ?? "", locale)}
                  </span>
                  {marks(id, citations)}
                </>
              ),
            };
          })}
        />
      </dl>
    </article>
  );
}

interface EntryProps {
  term: string;
  note?: string;
  values: readonly { id: string; value: ReactNode }[];
}

function Entry({ term, note, values }: EntryProps) {
  if (values.length === 0) return null;
  return (
    <div className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-muted">
        {term}
        {note && <span className="block text-sm">{note}</span>}
      </dt>
      <dd className="space-y-1">
        {values.map(({ id, value }) => (
          <span key={id} className="block">
            {value}
          </span>
        ))}
      </dd>
    </div>
  );
}
