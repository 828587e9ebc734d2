import { Place } from "./hub-lead.tsx";
import { HubMap } from "./hub-map.tsx";
import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { PeriodText } from "#components/dates/period-text.tsx";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { stateName } from "#lib/places/place-words.ts";

type Premises = HubRecord["premises"][number];

/** Where the hub is: its town on a map of the state, and its rooms in the order of the record. */
export function HubPremises({ view }: { view: HubView }) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  const [location] = hub.locations;
  const town = location && references.municipalities[location.ags];
  const places = hub.locations.map((each) => ({
    key: each.id,
    value: (
      <>
        <Place view={view} location={each} scope="place" />
        {each.extent === "region" && <p className="text-sm text-muted">{t.regionOnly}</p>}
      </>
    ),
  }));
  return (
    <HubSection id="premises" title={t.sections.premises}>
      <div className="grid gap-8 sm:grid-cols-[minmax(0,1fr)_13rem]">
        <Rows>
          {places.length > 0 && <Row term={t.place} values={places} />}
          {hub.premises.map((premises) => (
            <Row
              key={premises.id}
              term={t.premisesKinds[premises.kind]}
              values={[{ key: premises.id, value: <Rooms view={view} premises={premises} /> }]}
            />
          ))}
        </Rows>
        {town && (
          <HubMap iso={hub.stateIso} town={town} state={stateName(hub.stateIso, locale)} locale={locale} />
        )}
      </div>
    </HubSection>
  );
}

function Rooms({ view, premises }: { view: HubView; premises: Premises }) {
  const t = hubTexts(view.locale);
  const town = premises.ags ? view.references.municipalities[premises.ags]?.name : undefined;
  const name = premises.name ?? (premises.kind === "sought" ? t.premisesSought : t.premisesUnnamed);
  const address = [premises.address, town].filter(Boolean).join(", ");
  return (
    <>
      <span lang={premises.name ? "de" : undefined}>{name}</span>
      {address && <span className="text-muted">, {address}</span>}
      <PeriodText period={premises} locale={view.locale} />
      <Marks view={view} of={premises} />
    </>
  );
}
