import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { offersByAudience } from "./offers-by-audience.ts";
import { workplacesText } from "./workplaces-text.ts";
import { quoted } from "#components/evidence/quoted.ts";
import type { Offer } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { labelOf } from "#lib/i18n/label.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

/** What there is for whom, and whether it is there yet. */
export function HubOffers({ view }: { view: HubView }) {
  const { offers } = view.hub;
  const t = hubTexts(view.locale);
  const allPlanned = offers.every((offer) => offer.state === "planned");
  const groups = offersByAudience(offers);
  // One for several audiences stands several times; a link leads to the first.
  const isFirst = (offer: Offer, audience: string) =>
    groups.find((group) => group.offers.includes(offer))?.audience === audience;
  return (
    <HubSection id="offers" title={t.sections.offers}>
      {allPlanned && <p className="mb-4">{t.offersAllPlanned}</p>}
      <Rows>
        {groups.map(({ audience, offers: group }) => (
          <Row
            key={audience}
            term={t.audiences[audience]}
            values={group.map((offer) => ({
              key: offer.id,
              id: isFirst(offer, audience) ? statementAnchor(offer.id) : undefined,
              value: <OfferText view={view} offer={offer} scope={audience} tagged={!allPlanned} />,
            }))}
          />
        ))}
      </Rows>
    </HubSection>
  );
}

interface OfferProps {
  view: HubView;
  offer: Offer;
  scope: string;
  tagged: boolean;
}

function OfferText({ view, offer, scope, tagged }: OfferProps) {
  const { references, locale } = view;
  const label = labelOf(references.offerKinds[offer.offerKindId], locale);
  return (
    <>
      {label}
      {tagged && offer.state === "planned" && (
        <span className="text-muted"> ({hubTexts(locale).offerPlanned})</span>
      )}
      <Marks view={view} of={offer} name={label} scope={scope} />
    </>
  );
}

/** Workplaces and staff, with the source's words: who uses them, and from when, no number tells. */
export function HubWorkplaces({ view }: { view: HubView }) {
  const t = hubTexts(view.locale);
  return (
    <HubSection id="workplaces" title={t.sections.workplaces}>
      <ul className="grid gap-1">
        {view.hub.workplaces.map((workplaces) => (
          <li key={workplaces.id} id={statementAnchor(workplaces.id)}>
            {workplacesText(workplaces, view.locale)}
            <span className="text-muted"> ({t.workplaceStates[workplaces.state]})</span>
            {workplaces.citations.map(({ id, wording }) => (
              <span key={id} lang="de" className="text-muted">
                {" "}
                {quoted(wording, view.locale)}
              </span>
            ))}
            <Marks view={view} of={workplaces} name={workplacesText(workplaces, view.locale)} />
          </li>
        ))}
      </ul>
    </HubSection>
  );
}
