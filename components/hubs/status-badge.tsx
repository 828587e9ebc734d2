import { StatusGlyph } from "./status-glyph.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { HubStatus } from "#lib/hubs/status.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface StatusProps {
  status: HubStatus;
  locale: Locale;
}

/** A hub's status in a word with its sign, the same sign as on the maps. */
export function StatusBadge({ status, locale }: StatusProps) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold whitespace-nowrap">
      <StatusIcon status={status} />
      {hubsTexts(locale).status[status]}
    </span>
  );
}

/** The sign alone, beside a text that says the same. */
export function StatusIcon({ status }: Pick<StatusProps, "status">) {
  return (
    <svg viewBox="0 0 14 14" className="size-3.5 shrink-0 self-center" aria-hidden="true">
      <StatusGlyph status={status} x={7} y={7} r={5} />
    </svg>
  );
}

/** The mark of a plan whose day has passed with nothing heard since. */
export function OverdueMark({ locale }: Pick<StatusProps, "locale">) {
  return (
    <Badge tone="caution" icon="caution">
      {hubTexts(locale).outcomes.overdue}
    </Badge>
  );
}
