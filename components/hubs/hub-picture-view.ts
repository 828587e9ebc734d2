/** What the picture of a hub says, in words. Pure. */
import { milestoneName } from "./milestone-name.ts";
import type { HubView } from "./hub-view.ts";
import { formatDate } from "#lib/dates/format.ts";
import { hubStatus, type HubStatus } from "#lib/hubs/status.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { PagePicture } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { stateName } from "#lib/places/place-words.ts";
import { displayedDate, isOverdue, timeline } from "#lib/records/plans.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";

/** Pixels, as previews expect them. */
export const pictureSize = { width: 1200, height: 630 };

/** Dates shown, at most. */
const mostDates = 4;

/** Which kinds tell most of a hub, first to last. */
const tellingKinds: readonly MilestoneKind[] = [
  "closure",
  "opening",
  "start-of-operation",
  "establishment",
  "agreement",
  "letter-of-intent",
  "move-in",
  "talks",
  "event",
];

export interface PictureDate {
  id: string;
  /** "Eröffnung" */
  what: string;
  /** "erfolgt", "geplant, überfällig, unbestätigt" */
  state: string;
  /** Exactly as precise as the source. */
  date: string;
  isDone: boolean;
}

export interface PictureView {
  name: string;
  place: string;
  status: HubStatus;
  statusWords: string;
  /** In the order of the timeline. */
  dates: PictureDate[];
}

/** Name, place, status, and the most telling dates. */
export function pictureView({ hub, references, locale, today }: HubView): PictureView {
  const t = hubTexts(locale);
  const [location] = hub.locations;
  const town = location && references.municipalities[location.ags]?.name;
  const place = location?.extent === "region" && town ? t.region(town) : town;
  const state = stateName(hub.stateIso, locale);
  const { status } = hubStatus(hub.milestones, today);
  const { entries, undated } = timeline(hub.milestones);
  const lines = [...entries, ...undated].map(({ milestone }) => milestone);
  const rank = ({ kind }: Milestone) => tellingKinds.indexOf(kind);
  const telling = new Set(lines.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostDates));
  return {
    name: hub.name,
    place: place ? `${place}, ${state}` : state,
    status,
    statusWords: hubsTexts(locale).status[status],
    dates: lines
      .filter((milestone) => telling.has(milestone))
      .map((milestone) => ({
        id: milestone.id,
        what: milestoneName(milestone, locale),
        state: isOverdue(milestone, hub.milestones, today)
          ? `${t.states.planned}, ${t.outcomes.overdue}`
          : t.states[milestone.state],
        date: formatDate(displayedDate(milestone), locale),
        isDone: milestone.state === "done",
      })),
  };
}

/** The picture as the page of the hub names it: its address, and all that it says for those who do not see it. */
export function hubPicture(view: HubView): PagePicture {
  const { name, place, statusWords, dates } = pictureView(view);
  const told = dates.map(({ what, state, date }) => `${what}: ${date} (${state})`);
  return {
    href: href("hubPicture", { slug: view.hub.slug }, view.locale),
    ...pictureSize,
    alt: [`${name}, ${place}: ${statusWords}`, ...told].join(". "),
  };
}
