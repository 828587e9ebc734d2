import type { HubView } from "./hub-view.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { associationName, districtWords } from "#lib/places/place-words.ts";

interface Body {
  ags: string | null;
  associationKey: string | null;
  organisationId: string | null;
}

/** A municipality with its kind, an association or an organisation, linked; places with their district unless `short`. */
export function BodyName({ view, body, short = false }: { view: HubView; body: Body; short?: boolean }) {
  const { references, locale } = view;
  const t = hubTexts(locale);
  const municipality = body.ags ? references.municipalities[body.ags] : undefined;
  const association = body.associationKey ? references.associations[body.associationKey] : undefined;
  const organisation = body.organisationId ? references.organisations[body.organisationId] : undefined;
  if (organisation)
    return <a href={href("operator", { slug: organisation.slug }, locale)}>{organisation.name}</a>;
  const place = municipality ?? association;
  if (!place) return null;
  const name = municipality
    ? t.bodies[municipality.kind as keyof typeof t.bodies](municipality.name)
    : associationName(place);
  return (
    <>
      <a href={href("municipality", { slug: place.slug }, locale)}>{name}</a>
      {!short && <span className="text-muted">, {districtWords(place.district, locale)}</span>}
    </>
  );
}
