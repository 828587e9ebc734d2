import { Marks } from "./hub-marks.tsx";
import type { HubView } from "./hub-view.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

type Location = HubRecord["locations"][number];

/**
 * Town or region, district and state, linked to their pages. The marks stand behind the town, which is what a document
 * states; behind the district, which comes from the official list, only where an editor inferred which town is meant.
 */
export function Place({ view, location, scope }: { view: HubView; location: Location; scope?: string }) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  const town = references.municipalities[location.ags];
  if (!town) return null;
  const name = location.extent === "region" ? t.region(town.name) : town.name;
  const marks = <Marks view={view} of={location} name={name} scope={scope} />;
  const isInferred = location.citations.some(({ inference }) => inference);
  return (
    <>
      <a href={href("municipality", { slug: town.slug }, locale)}>{name}</a>
      {!isInferred && marks}
      {`, ${districtWords(town.district, locale)}`}
      {isInferred && marks}
      {", "}
      <a href={href("state", { slug: stateByIso(hub.stateIso)?.slug ?? "" }, locale)}>
        {stateName(hub.stateIso, locale)}
      </a>
    </>
  );
}

/** Below the title: where the hub is, and what the sources call it. */
export function HubLead({ view }: { view: HubView }) {
  const { hub, locale } = view;
  const t = hubTexts(locale);
  const named = (kind: HubRecord["names"][number]["kind"]) => hub.names.filter((name) => name.kind === kind);
  const lines = [
    { label: t.designations, names: named("designation") },
    { label: t.previousNames, names: named("previous") },
  ].filter(({ names }) => names.length > 0);
  return (
    <>
      {hub.locations.map((location) => (
        <p key={location.id} id={statementAnchor(location.id)}>
          <Place view={view} location={location} />
        </p>
      ))}
      {lines.map(({ label, names }) => (
        <p key={label} className="mt-1 text-sm">
          <span className="text-muted">{label}</span>{" "}
          {names.map((name, index) => (
            <span key={name.id} id={statementAnchor(name.id)}>
              {index > 0 && ", "}
              <span lang="de">{quoted(name.text, locale)}</span>
              <Marks view={view} of={name} name={name.text} />
            </span>
          ))}
        </p>
      ))}
    </>
  );
}
