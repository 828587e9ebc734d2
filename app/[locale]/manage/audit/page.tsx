import type { Metadata } from "next";
import { AuditPage } from "#components/audit/audit-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { auditQuery, readAuditFilter } from "#lib/audit/filter.ts";
import { auditKindsUsed, auditPage, auditPeople } from "#lib/audit/queries.ts";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { auditTexts } from "#lib/i18n/messages/audit.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import type { SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, auditTexts(locale).title);
}

interface Props {
  searchParams: Promise<SearchParams>;
}

export default async function Audit({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, page } = readAuditFilter(params);
  const back = href("deskAudit", {}, locale, { ...auditQuery(filter), page });
  const person = await staffPage("audit.see", locale, back);
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const [found, kinds, people] = await Promise.all([
    auditPage(client, filter, page),
    auditKindsUsed(client),
    auditPeople(client),
  ]);
  return (
    <AuditPage
      locale={locale}
      person={person}
      signOut={signOut}
      filter={filter}
      found={found}
      kinds={kinds}
      people={people}
    />
  );
}
