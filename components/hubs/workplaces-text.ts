import type { Workplaces } from "#lib/hubs/record.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** Workplaces or staff, as exactly as the source counts them: "etwa 15 Beschäftigte", "Arbeitsplätze, Zahl nicht genannt". */
export function workplacesText({ kind, count, about }: Workplaces, locale: Locale): string {
  const t = hubTexts(locale);
  if (count === null) return t.workplacesWithoutCount[kind];
  const text = t.workplaceKinds[kind](count.toLocaleString(locale));
  return about ? `${t.about} ${text}` : text;
}
