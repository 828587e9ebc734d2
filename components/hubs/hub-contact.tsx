import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { ContactValue } from "#components/records/contact-value.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { contactKinds } from "#lib/records/statements.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

/** How to reach the hub and get in; what no source says is said to be unknown. */
export function HubContact({ view }: { view: HubView }) {
  const t = hubTexts(view.locale);
  const known = contactKinds.filter((kind) => view.hub.contacts.some((contact) => contact.kind === kind));
  const unknown = contactKinds.filter((kind) => !known.includes(kind));
  return (
    <HubSection id="contact" title={t.sections.contact}>
      <Rows>
        {known.map((kind) => (
          <Row
            key={kind}
            term={t.contactKinds[kind]}
            values={view.hub.contacts
              .filter((contact) => contact.kind === kind)
              .map((contact) => ({
                key: contact.id,
                id: statementAnchor(contact.id),
                value: (
                  <>
                    <ContactValue contact={contact} locale={view.locale} />
                    <Marks view={view} of={contact} name={t.contactKinds[kind]} />
                  </>
                ),
              }))}
          />
        ))}
        {unknown.length > 0 && (
          <Row
            term={t.notKnown}
            values={[{ key: "unknown", value: unknown.map((kind) => t.contactKinds[kind]).join(", ") }]}
          />
        )}
      </Rows>
    </HubSection>
  );
}
