import { BodyName } from "./hub-body.tsx";
import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { DateText } from "#components/dates/date-text.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import type { HistoricDate } from "#lib/dates/historic-date.ts";
import { partnerRoles } from "#lib/hubs/record.ts";
import type { Partner } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { operatorRoles } from "#lib/records/statements.ts";

/** Since when and until when something holds, as far as a source says. */
export function Period({
  view: { locale },
  period: { since, until },
}: {
  view: HubView;
  period: { since: HistoricDate | null; until: HistoricDate | null };
}) {
  const t = hubTexts(locale);
  return (
    <>
      {since && (
        <>
          {`, ${t.since}: `}
          <DateText date={since} locale={locale} />
        </>
      )}
      {until && (
        <>
          {`, ${t.until}: `}
          <DateText date={until} locale={locale} />
        </>
      )}
    </>
  );
}

/** Who takes part, each place with its district. */
export function HubPartners({ view }: { view: HubView }) {
  const t = hubTexts(view.locale);
  return (
    <HubSection id="partners" title={t.sections.partners}>
      <Rows>
        {partnerRoles.map((role) => {
          const partners = view.hub.partners.filter((partner) => partner.role === role);
          const values = partners.map((partner) => ({
            key: partner.id,
            value: (
              <>
                <PartnerName view={view} partner={partner} />
                <Period view={view} period={partner} />
                <Marks view={view} of={partner} />
              </>
            ),
          }));
          return values.length > 0 && <Row key={role} term={t.partnerRoles[role]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}

function PartnerName({ view, partner }: { view: HubView; partner: Partner }) {
  if (partner.unnamed === null) return <BodyName view={view} body={partner} />;
  return (
    <>
      <span lang="de">{quoted(partner.unnamed, view.locale)}</span>
      <span className="text-muted">, {hubTexts(view.locale).unnamed}</span>
    </>
  );
}

/** Who operates, initiated or carries the hub. */
export function HubOperators({ view }: { view: HubView }) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  return (
    <HubSection id="operators" title={t.sections.operators}>
      <Rows>
        {operatorRoles.map((role) => {
          const values = hub.operators
            .filter((operator) => operator.role === role)
            .map((operator) => {
              const organisation = references.organisations[operator.organisationId];
              const value = (
                <>
                  {organisation && (
                    <a href={href("operator", { slug: organisation.slug }, locale)}>{organisation.name}</a>
                  )}
                  <Period view={view} period={operator} />
                  <Marks view={view} of={operator} />
                </>
              );
              return { key: operator.id, value };
            });
          return values.length > 0 && <Row key={role} term={t.operatorRoles[role]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}
