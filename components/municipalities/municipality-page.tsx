import { PlaceFacts } from "./place-facts.tsx";
import { distanceWords, placeOf, titleOf, whereOf } from "./place-words.ts";
import { PeriodText } from "#components/dates/period-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { HubList } from "#components/hubs/hub-list.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { MilestoneTable } from "#components/milestones/milestone-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PlacePage } from "#lib/places/municipality-queries.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import type { Participant } from "#lib/records/statements.ts";
import { counted } from "#lib/i18n/counted.ts";

interface Props {
  page: PlacePage;
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
}

/** A municipality or association: its hubs, what it takes part in, what is near, and what the lists say of it. */
export function MunicipalityPage({ page, locale, today }: Props) {
  const t = municipalityTexts(locale);
  const { hubs, partnerships, taken, references, members } = page;
  const { slug, key } = placeOf(page);
  const isPart = ({ ags, associationKey }: Participant) =>
    page.municipality === null ? associationKey === key : ags === key;
  return (
    <Page
      locale={locale}
      route="municipality"
      params={{ slug }}
      title={titleOf(page)}
      kicker={whereOf(page, locale)}
      lead={leadOf(page, locale)}
      breadcrumbs={[{ label: t.title, href: href("municipalities", {}, locale) }]}
    >
      <Ended page={page} locale={locale} />
      {hubs.length > 0 && (
        <HubSection id="hubs" title={hubsTitle(page, locale)}>
          <Inferred page={page} locale={locale} />
          <HubList hubs={hubs} locale={locale} today={today} />
        </HubSection>
      )}
      {partnerships.length > 0 && <Partnerships page={page} locale={locale} />}
      {taken.length > 0 && (
        <HubSection id="milestones" title={t.sections.milestones}>
          <p className="mb-4 text-sm text-muted">{t.milestonesNote}</p>
          <MilestoneTable
            milestones={taken}
            references={references}
            locale={locale}
            today={today}
            caption={t.milestonesNote}
            partOf={isPart}
          />
        </HubSection>
      )}
      <Nearby page={page} locale={locale} />
      <PlaceFacts page={page} locale={locale} />
      {members.length > 0 && (
        <HubSection id="members" title={t.sections.members}>
          <p className="mb-4 text-sm text-muted">{t.memberCount(members.length.toLocaleString(locale))}</p>
          <ul className="sm:columns-2 sm:gap-8 lg:columns-3">
            {members.map((member) => (
              <li key={member.ags} className="break-inside-avoid">
                <a href={href("municipality", { slug: member.slug }, locale)} className="inline-block py-1">
                  {member.name}
                </a>
              </li>
            ))}
          </ul>
        </HubSection>
      )}
    </Page>
  );
}

/** That the place no longer stands, since when at the latest, and what it became. */
function Ended({ page: { validUntil, successors }, locale }: Omit<Props, "today">) {
  if (validUntil === null) return null;
  const t = municipalityTexts(locale);
  return (
    <div className="mb-8">
      <Notice tone="info" title={t.endedTitle}>
        <p>{t.ended(formatDate({ edtf: validUntil }, locale))}</p>
        {successors.length > 0 && (
          <p>
            {t.successors}{" "}
            {successors.map((place, index) => (
              <span key={placeOf(place).key}>
                {index > 0 && ", "}
                <a href={href("municipality", { slug: placeOf(place).slug }, locale)}>{titleOf(place)}</a> (
                {whereOf(place, locale)})
              </span>
            ))}
          </p>
        )}
      </Notice>
    </div>
  );
}

function hubsTitle({ municipality, here }: PlacePage, locale: Locale): string {
  const { sections } = municipalityTexts(locale);
  if (municipality === null) return sections.hubsOfMembers;
  return here.some(({ extent }) => extent === "town") ? sections.hubs : sections.hubsOfRegion;
}

/** The hubs of which an editor inferred that this place is meant. */
function Inferred({ page: { here, references }, locale }: Omit<Props, "today">) {
  const those = here.filter(({ inferred }) => inferred.length > 0);
  if (those.length === 0) return null;
  return (
    <p className="mb-4 text-sm text-muted">
      {municipalityTexts(locale).hereInferred}{" "}
      {those.map(({ id, slug, name, inferred, statementId }, index) => (
        <span key={slug}>
          {index > 0 && ", "}
          {name}
          <SourceMarks
            record={{ kind: "hub", id }}
            statementId={statementId}
            citations={inferred}
            references={references}
            locale={locale}
            scope="here"
          />
        </span>
      ))}
    </p>
  );
}

/** "Für die Region ist ein Hub eingetragen, Stand: vereinbart." No more than status and extent say. */
function hereWords(page: PlacePage, locale: Locale): string {
  const t = municipalityTexts(locale);
  const sentences = [
    { words: t.leadHere, those: page.here.filter(({ extent }) => extent === "town"), note: "" },
    {
      words: t.leadRegion,
      those: page.here.filter(({ extent }) => extent === "region"),
      note: ` ${t.leadRegionNote}`,
    },
  ];
  return sentences
    .filter(({ those }) => those.length > 0)
    .map(({ words, those, note }) => {
      const [status, ...others] = new Set(those.map((hub) => hub.status));
      const all = status && others.length === 0 ? `, ${t.statusOf(hubsTexts(locale).status[status])}` : "";
      return `${counted(words, those.length, locale)}${all}.${note}`;
    })
    .join(" ");
}

function leadOf(page: PlacePage, locale: Locale): string {
  const t = municipalityTexts(locale);
  const { hubs, partnerships, taken } = page;
  if (hubs.length > 0) return hereWords(page, locale);
  if (partnerships.length > 0) return t.leadPartner;
  return taken.length > 0 ? t.leadNamed : t.leadNone;
}

/** The hubs it takes part in, with role, period and sources. */
function Partnerships({ page: { partnerships, references }, locale }: Omit<Props, "today">) {
  const t = municipalityTexts(locale);
  return (
    <HubSection id="partnerships" title={t.sections.partnerships}>
      <ul className="grid gap-3">
        {partnerships.map(({ id, role, citations, hub, ...period }) => (
          <li key={id}>
            <span className="text-muted">{t.partnerRoles[role]}</span>{" "}
            <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
            <PeriodText period={period} locale={locale} />
            <SourceMarks
              record={{ kind: "hub", id: hub.id }}
              statementId={id}
              citations={citations}
              references={references}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </HubSection>
  );
}

/** The nearest other hubs with their distance: what the public asks first. */
function Nearby({ page, locale }: Omit<Props, "today">) {
  const t = municipalityTexts(locale);
  const isPlaced = page.municipality === null || page.point !== null;
  return (
    <HubSection id="nearby" title={t.sections.nearby}>
      {page.nearby.length === 0 ? (
        <p className="text-muted">{isPlaced ? t.noNearby : t.noPoint}</p>
      ) : (
        <>
          <ol className="border-t border-line">
            {page.nearby.map(({ slug, name, status, stateIso, town, extent, kilometres }) => (
              <li
                key={slug}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-line py-3"
              >
                <span>
                  <a href={href("hub", { slug }, locale)}>{name}</a>
                  <span className="block text-sm text-muted">
                    {town}, {stateName(stateIso, locale)}
                    {extent === "region" && ` (${t.regionOnly})`}
                  </span>
                  <span className="text-sm">
                    <StatusBadge status={status} locale={locale} />
                  </span>
                </span>
                <span className="font-semibold tabular-nums">{distanceWords(kilometres, locale)}</span>
              </li>
            ))}
          </ol>
          <p className="mt-3 text-sm text-muted">
            {page.municipality === null ? t.nearbyNoteMembers : t.nearbyNote}
          </p>
        </>
      )}
      <p className="mt-4">
        <a href={href("states", {}, locale)}>{t.allHubs}</a>
      </p>
    </HubSection>
  );
}

/** For search engines: title with the district, which tells namesakes apart, and a sentence on what is here and near. */
export function municipalityMetadata(
  page: PlacePage,
  locale: Locale,
): { title: string; description: string } {
  const t = municipalityTexts(locale);
  const name = titleOf(page);
  const { district } = placeOf(page);
  const at = (extent: PlacePage["here"][number]["extent"]) =>
    page.here.filter((hub) => hub.extent === extent).length;
  const hubs = [
    at("town") > 0 && counted(t.hubCount, at("town"), locale),
    at("region") > 0 && counted(t.regionCount, at("region"), locale),
  ].filter((part) => part !== false);
  const [first] = page.nearby;
  const nearest = first ? t.nearestIs(first.name, distanceWords(first.kilometres, locale)) : "";
  return {
    title: t.pageTitle(name, districtWords(district, locale)),
    description: t.pageDescription(name, whereOf(page, locale), hubs.join(", ") || t.noHub, nearest).trim(),
  };
}
