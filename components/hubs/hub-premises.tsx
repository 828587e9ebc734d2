import { Place } from "./hub-lead.tsx";
import { HubMap } from "./hub-map.tsx";
import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { DateText } from "#components/dates/date-text.tsx";
import { PeriodText } from "#components/dates/period-text.tsx";
import { dayStated } from "#components/evidence/claim-text.ts";
import type { HubRecord } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { stateName } from "#lib/places/place-words.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

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
              term={
                <>
                  {t.premisesKinds[premises.kind]}
                  {isInferred(premises) && <RoomMarks view={view} premises={premises} />}
                </>
              }
              values={[
                {
                  key: premises.id,
                  id: statementAnchor(premises.id),
                  value: <Rooms view={view} premises={premises} />,
                },
              ]}
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

/** Rooms in a line with what they are for. */
export function RoomsLine({ view, premises }: { view: HubView; premises: Premises }) {
  return (
    <>
      {hubTexts(view.locale).premisesKinds[premises.kind]}
      {isInferred(premises) && <RoomMarks view={view} premises={premises} />}
      {": "}
      <Rooms view={view} premises={premises} />
    </>
  );
}

/** What is inferred of rooms is what they are for: then their marks stand there, else behind all that is said of them. */
const isInferred = ({ citations }: Premises) => citations.some(({ inference }) => inference);

function nameOf({ name, kind }: Premises, { locale }: HubView): string {
  const t = hubTexts(locale);
  return name ?? (kind === "sought" ? t.premisesSought : t.premisesUnnamed);
}

function RoomMarks({ view, premises }: { view: HubView; premises: Premises }) {
  return <Marks view={view} of={premises} name={nameOf(premises, view)} />;
}

function Rooms({ view, premises }: { view: HubView; premises: Premises }) {
  const town = premises.ags ? view.references.municipalities[premises.ags]?.name : undefined;
  const name = nameOf(premises, view);
  const address = [premises.address, town].filter(Boolean).join(", ");
  return (
    <>
      <span lang={premises.name ? "de" : undefined}>{name}</span>
      {address && <span className="text-muted">, {address}</span>}
      <When view={view} premises={premises} />
      {!isInferred(premises) && <RoomMarks view={view} premises={premises} />}
    </>
  );
}

/** When: of rooms that are sought the day on which they were; nothing that reads as if rooms since left were still in use. */
function When({ view, premises }: { view: HubView; premises: Premises }) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  const { kind, since, until } = premises;
  if (kind === "sought" && !since && !until) {
    const day = dayStated(premises, references, locale);
    return <span className="text-muted"> ({day === null ? t.asOfUnknown : t.asOf(day)})</span>;
  }
  if (kind === "interim" && since && !until && hub.premises.some((other) => other.kind === "permanent"))
    return (
      <>
        {`, ${t.movedIn} `}
        <DateText date={since} locale={locale} />
        {`; ${t.endNotStated}`}
      </>
    );
  return <PeriodText period={premises} locale={locale} />;
}
