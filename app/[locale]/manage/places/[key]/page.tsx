import type { Metadata } from "next";
import { z } from "zod";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { titleOf } from "#components/municipalities/place-words.ts";
import { CorrectionForm } from "#components/places/correction-forms.tsx";
import { DeskPlace } from "#components/places/desk-place.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { may } from "#lib/auth/policy.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { correctPlaceAction } from "#lib/places/actions.ts";
import { placeKey } from "#lib/places/correction-form.ts";
import { deskPlace } from "#lib/places/desk-queries.ts";
import { readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ key }, locale] = await Promise.all([params, currentLocale()]);
  return staffMetadata(locale, `${deskPlaceTexts(locale).title} ${key}`);
}

export default async function Place({ params, searchParams }: Props) {
  const [{ key }, asked, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const person = await staffPage("desk.see", locale, href("deskPlace", { key }, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const place = placeKey.safeParse(key).success ? await deskPlace(database(), key) : null;
  if (!place) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  const { done } = readParameters(asked, { done: z.literal("saved") }).values;
  const t = deskPlaceTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskPlace"
      params={{ key }}
      section="deskPlaces"
      title={titleOf(place)}
      kicker={t.kicker(key)}
      crumbs={[{ label: t.title, href: href("deskPlaces", {}, locale) }]}
    >
      <DeskPlace locale={locale} place={place} wasSaved={done !== null}>
        {may(person, "places.edit") ? (
          <CorrectionForm
            // After a correction the fields begin anew with what now holds.
            key={JSON.stringify([place.validFrom, place.validUntil, place.successors])}
            locale={locale}
            place={place}
            action={correctPlaceAction}
          />
        ) : null}
      </DeskPlace>
    </DeskPage>
  );
}
