import { StatusGlyph } from "./status-glyph.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { hubStatuses, type HubStatus } from "#lib/hubs/status.ts";
import { disjunction } from "#lib/i18n/conjunction.ts";
import { hubOnTexts } from "#lib/i18n/messages/hub-on.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface StatusProps {
  status: HubStatus;
  locale: Locale;
}

/** A hub's status in a word with its sign, the same sign as on the maps. */
export function StatusBadge({ status, locale }: StatusProps) {
  return <SignedStatus status={status} words={hubsTexts(locale).status[status]} />;
}

function SignedStatus({ status, words }: { status: HubStatus; words: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-semibold whitespace-nowrap">
      <StatusIcon status={status} />
      {words}
    </span>
  );
}

/** A status on a day in the past in words: of "unknown" nothing was known because nothing had happened yet. */
export const statusThen = (status: HubStatus, locale: Locale): string =>
  status === "unknown" ? hubOnTexts(locale).noStatus : hubsTexts(locale).status[status];

/** The status a hub had on a day in the past. */
export function StatusThenBadge({ status, locale }: StatusProps) {
  return <SignedStatus status={status} words={statusThen(status, locale)} />;
}

/** The status a hub had on a day in the past, or all that it may have had. */
export function StatusThen({ statuses, locale }: { statuses: readonly HubStatus[]; locale: Locale }) {
  const t = hubOnTexts(locale);
  const [only] = statuses;
  if (statuses.length === 1 && only) return <StatusThenBadge status={only} locale={locale} />;
  const words = statuses.map((status) => statusThen(status, locale));
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span className="shrink-0 self-start pt-1.5 text-muted">
        <Icon name="dashed" size={14} />
      </span>
      <span>
        <span className="font-semibold">{t.undecided}:</span>{" "}
        {statuses.length === hubStatuses.length ? t.list.any : disjunction(locale).format(words)}
      </span>
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
