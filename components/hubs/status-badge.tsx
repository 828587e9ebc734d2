import { StatusGlyph } from "./status-glyph.tsx";
import type { HubStatus } from "#lib/hubs/status.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface Badge {
  status: HubStatus;
  locale: Locale;
}

/** A hub's status in a word with its sign, the same sign as on the maps. */
export function StatusBadge({ status, locale }: Badge) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold whitespace-nowrap">
      <StatusIcon status={status} />
      {hubsTexts(locale).status[status]}
    </span>
  );
}

/** The sign alone, beside a text that says the same. */
export function StatusIcon({ status }: Pick<Badge, "status">) {
  return (
    <svg viewBox="0 0 14 14" className="size-3.5 shrink-0 self-center" aria-hidden="true">
      <StatusGlyph status={status} x={7} y={7} r={5} />
    </svg>
  );
}

/** The mark of a plan whose day has passed with nothing heard since. */
export function OverdueMark({ locale }: Pick<Badge, "locale">) {
  return (
    <span className="inline-flex items-baseline gap-1 rounded-sm bg-caution-soft px-1.5 text-sm font-semibold whitespace-nowrap text-text">
      <svg viewBox="0 0 14 14" className="size-3.5 shrink-0 self-center text-caution" aria-hidden="true">
        <path d="M7 1 13.5 13H.5z" className="fill-current" />
      </svg>
      {hubsTexts(locale).overdue}
    </span>
  );
}
