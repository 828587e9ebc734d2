import { ExternalLink } from "#components/ui/external-link.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Contact } from "#lib/records/statements.ts";

/** One way to reach a hub or an organisation, as a link where its kind and its form allow one. */
export function ContactValue({ contact: { kind, value }, locale }: { contact: Contact; locale: Locale }) {
  if (kind === "website" && /^https?:\/\//.test(value))
    return (
      <ExternalLink locale={locale} href={value}>
        {value.replace(/^https?:\/\//, "")}
      </ExternalLink>
    );
  if (kind === "mailbox" && /^[^\s@]+@[^\s@]+$/.test(value)) return <a href={`mailto:${value}`}>{value}</a>;
  if (kind === "phone" && /^\+?[\d\s()/–-]+$/.test(value))
    return <a href={`tel:${value.replace(/(?!^\+)\D/g, "")}`}>{value}</a>;
  return <span lang="de">{value}</span>;
}
