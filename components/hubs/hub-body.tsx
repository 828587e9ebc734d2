import type { ReactNode } from "react";
import type { HubView } from "./hub-view.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { associationName, districtWords } from "#lib/places/place-words.ts";

interface Body {
  ags: string | null;
  associationKey: string | null;
  organisationId: string | null;
}

interface Props {
  view: Pick<HubView, "references" | "locale">;
  body: Body;
  /** Leaves a place's district out. */
  short?: boolean;
  /** What the source says with the name, and its marks: before the district, which comes from the official list. */
  children?: ReactNode;
}

/** A municipality with its kind, an association or an organisation, linked; places with their district. */
export function BodyName({ view, body, short = false, children }: Props) {
  const { references, locale } = view;
  const t = hubTexts(locale);
  const municipality = body.ags ? references.municipalities[body.ags] : undefined;
  const association = body.associationKey ? references.associations[body.associationKey] : undefined;
  const organisation = body.organisationId ? references.organisations[body.organisationId] : undefined;
  if (organisation)
    return (
      <>
        <a href={href("operator", { slug: organisation.slug }, locale)}>{organisation.name}</a>
        {children}
      </>
    );
  const place = municipality ?? association;
  if (!place) return null;
  const name = municipality
    ? t.bodies[municipality.kind as keyof typeof t.bodies](municipality.name)
    : associationName(place);
  return (
    <>
      <a href={href("municipality", { slug: place.slug }, locale)}>{name}</a>
      {children}
      {!short && <span className="text-muted">, {districtWords(place.district, locale)}</span>}
    </>
  );
}
