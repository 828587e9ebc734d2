import type { HubView } from "./hub-view.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { MunicipalityReference } from "#lib/records/references.ts";

/** A district as people say it: "Landkreis Bautzen", "Kreis Ostholstein", "Burgenlandkreis", "kreisfreie Stadt". */
export function districtLabel({ name, kind }: MunicipalityReference["district"], locale: Locale): string {
  const t = hubTexts(locale);
  if (/frei/i.test(kind) || kind === "Stadtkreis") return t.independent;
  if (/kreis|region|verband/i.test(name)) return name;
  return kind === "Kreis" || kind === "Landkreis" ? t.districtKinds[kind](name) : name;
}

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
    : `${place.kind} ${place.name}`;
  return (
    <>
      <a href={href("municipality", { slug: place.slug }, locale)}>{name}</a>
      {!short && <span className="text-muted">, {districtLabel(place.district, locale)}</span>}
    </>
  );
}
