import type { Metadata } from "next";
import { z } from "zod";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { DraftsPage } from "#components/drafts/drafts-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { may } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { countDrafts, draftLists, draftsPerPage, listDrafts } from "#lib/drafts/review-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { single, readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { settings } from "#lib/settings/store.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, draftTexts(locale).title);
}

const page = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .pipe(z.number().min(1));

export default async function Drafts({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { values } = readParameters(params, { list: z.enum(draftLists), page });
  const query = { list: values.list ?? undefined, page: values.page ?? undefined };
  const person = await staffPage("desk.see", locale, href("deskDrafts", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const { fourEyes } = await settings(client);
  const lists = draftLists.filter(
    (list) =>
      (list !== "review" || may(person, "drafts.publish")) && (list !== "mine" || may(person, "drafts.edit")),
  );
  const list = values.list && lists.includes(values.list) ? values.list : (lists[0] ?? "all");
  const counts = await countDrafts(client, person, fourEyes);
  const lastPage = Math.max(1, Math.ceil(counts[list] / draftsPerPage));
  const shown = Math.min(values.page ?? 1, lastPage);
  const drafts = await listDrafts(client, { list, person, fourEyes, page: shown });
  return (
    <DraftsPage
      {...{ locale, person, signOut, list, lists, counts, drafts, lastPage }}
      page={shown}
      done={single(params["done"])}
    />
  );
}
