import type { ReactNode } from "react";
import { BodyName } from "./hub-body.tsx";
import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { PeriodText } from "#components/dates/period-text.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { partnerRoles } from "#lib/hubs/record.ts";
import type { Partner } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { operatorRoles } from "#lib/records/statements.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

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
            id: statementAnchor(partner.id),
            value: (
              <PartnerName view={view} partner={partner}>
                <PeriodText period={partner} locale={view.locale} />
                <Marks view={view} of={partner} name={t.partnerRoles[role]} />
              </PartnerName>
            ),
          }));
          return values.length > 0 && <Row key={role} term={t.partnerRoles[role]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}

/** A partner by its name, or in the source's words where it names nobody. */
export function PartnerName({
  view,
  partner,
  children,
}: {
  view: HubView;
  partner: Partner;
  children: ReactNode;
}) {
  if (partner.unnamed === null)
    return (
      <BodyName view={view} body={partner}>
        {children}
      </BodyName>
    );
  return (
    <>
      <span lang="de">{quoted(partner.unnamed, view.locale)}</span>
      <span className="text-muted">, {hubTexts(view.locale).unnamed}</span>
      {children}
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
                  <PeriodText period={operator} locale={view.locale} />
                  <Marks
                    view={view}
                    of={operator}
                    name={`${t.operatorRoles[role]} ${organisation?.name ?? ""}`}
                  />
                </>
              );
              return { key: operator.id, id: statementAnchor(operator.id), value };
            });
          return values.length > 0 && <Row key={role} term={t.operatorRoles[role]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}
