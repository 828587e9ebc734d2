import type { ReactNode } from "react";
import { Marks } from "./hub-marks.tsx";
import { PartnerName } from "./hub-partners.tsx";
import { RoomsLine } from "./hub-premises.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { PeriodText } from "#components/dates/period-text.tsx";
import { entryOn, type PeriodEntry } from "#lib/hubs/on-day.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";

const groups = ["surely", "perhaps", "not-yet", "no-longer", "unstated"] as const;

/** Of operators, partners and rooms whether they applied on the day, as far as their sources state a time. */
export function HubOnApplied({ view, day }: { view: HubView; day: string }) {
  const t = hubOnTexts(view.locale);
  const lines = linesOf(view).map((line) => ({
    ...line,
    group: entryOn(line.entry, view.hub, day) ?? "unstated",
  }));
  if (lines.length === 0) return null;
  return (
    <HubSection id="applied" title={t.sections.applied}>
      <Rows>
        {groups.map((group) => {
          const values = lines
            .filter((line) => line.group === group)
            .map(({ entry, text }) => ({ key: entry.id, value: text }));
          return values.length > 0 && <Row key={group} term={t.applied[group]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}

/** Every entry that may have a period, in the order of the hub's page. */
function linesOf(view: HubView): { entry: PeriodEntry; text: ReactNode }[] {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  return [
    ...hub.operators.map((entry) => {
      const organisation = references.organisations[entry.organisationId];
      const text = (
        <>
          {t.operatorRoles[entry.role]}:{" "}
          {organisation && (
            <a href={href("operator", { slug: organisation.slug }, locale)}>{organisation.name}</a>
          )}
          <PeriodText period={entry} locale={locale} />
          <Marks view={view} of={entry} name={`${t.operatorRoles[entry.role]} ${organisation?.name ?? ""}`} />
        </>
      );
      return { entry, text };
    }),
    ...hub.partners.map((entry) => {
      const text = (
        <>
          {t.partnerRoles[entry.role]}:{" "}
          <PartnerName view={view} partner={entry}>
            <PeriodText period={entry} locale={locale} />
            <Marks view={view} of={entry} name={t.partnerRoles[entry.role]} />
          </PartnerName>
        </>
      );
      return { entry, text };
    }),
    ...hub.premises.map((entry) => ({ entry, text: <RoomsLine view={view} premises={entry} /> })),
  ];
}
