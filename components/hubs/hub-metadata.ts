import type { HubView } from "./hub-view.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { stateName } from "#lib/places/place-words.ts";

/** Title and description of a hub's page for search engines and previews. */
export function hubMetadata(view: HubView): { title: string; description: string } {
  const { hub, references, locale, today, numbers } = view;
  const t = hubTexts(locale);
  const town = hub.locations[0] && references.municipalities[hub.locations[0].ags]?.name;
  const state = stateName(hub.stateIso, locale);
  const place = town ? `${town}, ${state}` : state;
  const status = hubsTexts(locale).status[hubStatus(hub.milestones, today).status];
  return {
    title: t.metaTitle(hub.name),
    description: t.metaDescription(hub.name, place, status, Object.keys(numbers).length),
  };
}
