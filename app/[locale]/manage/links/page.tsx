import type { Metadata } from "next";
import { z } from "zod";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { LinksPage } from "#components/links/links-page.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { isLimited, may } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskLinkTexts } from "#lib/i18n/messages/desk-links.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { recheckAction } from "#lib/links/actions.ts";
import { linkOutcomes } from "#lib/links/outcome.ts";
import { linkFigures, troubledLinks } from "#lib/links/queries.ts";
import { pageParameter, readParameters, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

const perPage = 50;
/** What is shown, the most pressing first. */
const shown = ["dead", "unreachable", "forbidden", "refused", "too-large"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskLinkTexts(locale).title);
}

export default async function Links({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { page, done, url } = readParameters(params, {
    page: pageParameter,
    done: z.enum([...linkOutcomes, "unknown"]),
    url: z.string().max(500),
  }).values;
  const query = { page: page ?? undefined };
  const person = await staffPage("desk.see", locale, href("deskLinks", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const [{ links, total }, figures] = await Promise.all([
    troubledLinks(database(), person, { outcomes: shown, page: page ?? 1, perPage }),
    linkFigures(database()),
  ]);
  const t = deskLinkTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskLinks"
      params={{}}
      query={query}
      section="deskLinks"
      title={t.title}
      lead={isLimited(person) ? t.limited : t.lead}
    >
      <LinksPage
        locale={locale}
        links={links}
        total={total}
        page={page ?? 1}
        pages={Math.max(1, Math.ceil(total / perPage))}
        figures={figures}
        done={done === null ? null : { outcome: done, url: url ?? "" }}
        recheck={may(person, "drafts.edit") ? recheckAction : null}
      />
    </DeskPage>
  );
}
