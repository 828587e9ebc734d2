import type { ReactNode } from "react";
import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { contactKinds } from "#lib/records/statements.ts";
import type { Contact } from "#lib/records/statements.ts";

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
                value: (
                  <>
                    {contactValue(contact)}
                    <Marks view={view} of={contact} />
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

function contactValue({ kind, value }: Contact): ReactNode {
  if (kind === "website" && /^https?:\/\//.test(value))
    return <a href={value}>{value.replace(/^https?:\/\//, "")}</a>;
  if (kind === "mailbox" && /^[^\s@]+@[^\s@]+$/.test(value)) return <a href={`mailto:${value}`}>{value}</a>;
  if (kind === "phone" && /^\+?[\d\s()/–-]+$/.test(value))
    return <a href={`tel:${value.replace(/(?!^\+)\D/g, "")}`}>{value}</a>;
  return <span lang="de">{value}</span>;
}
