import type { Metadata } from "next";
import { z } from "zod";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage } from "#components/desk/no-access.tsx";
import { NewPlaceForm } from "#components/places/correction-forms.tsx";
import { DeskPlaces } from "#components/places/desk-places.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { may } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { addPlaceAction } from "#lib/places/actions.ts";
import { deskPlaces, districtOptions, endedPlacesInUse, placeFigures } from "#lib/places/desk-queries.ts";
import { readParameters, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, deskPlaceTexts(locale).title);
}

export default async function Places({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { q } = readParameters(params, { q: z.string().max(100) }).values;
  const query = { q: q ?? undefined };
  const person = await staffPage("desk.see", locale, href("deskPlaces", {}, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const mayCorrect = may(person, "places.edit");
  const [found, ended, figures, districts] = await Promise.all([
    q === null ? null : deskPlaces(client, q),
    q === null ? endedPlacesInUse(client) : [],
    placeFigures(client),
    mayCorrect ? districtOptions(client) : [],
  ]);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskPlaces"
      params={{}}
      query={query}
      section="deskPlaces"
      title={deskPlaceTexts(locale).title}
    >
      <DeskPlaces
        locale={locale}
        q={q ?? ""}
        found={found}
        ended={ended}
        figures={figures}
        importHref={mayCorrect ? href("deskImport", {}, locale) : null}
      >
        {mayCorrect ? <NewPlaceForm locale={locale} districts={districts} action={addPlaceAction} /> : null}
      </DeskPlaces>
    </DeskPage>
  );
}
