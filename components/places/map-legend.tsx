import { StatusIcon } from "#components/hubs/status-badge.tsx";
import { statusOrder } from "#lib/hubs/status-order.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { bkgAttribution, geonamesAttribution } from "#lib/places/attribution.ts";

interface Legend {
  /** Statuses that the map shows; others are left out. */
  statuses: readonly HubStatus[];
  locale: Locale;
  /** The map shows one state only. */
  isStateMap?: boolean;
}

/** What the signs of a map mean, and where outlines and coordinates come from. */
export function MapLegend({ statuses, locale, isStateMap = false }: Legend) {
  const t = placesTexts(locale).map;
  const shown = statusOrder.filter((status) => statuses.includes(status));
  return (
    <div className="mt-3 text-sm">
      <ul aria-label={t.legend} className="flex flex-wrap gap-x-5 gap-y-1">
        {shown.map((status) => (
          <li key={status} className="inline-flex items-center gap-1.5">
            <StatusIcon status={status} />
            {hubsTexts(locale).status[status]}
          </li>
        ))}
        {!isStateMap && (
          <li className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 14 14" className="size-3.5 shrink-0" aria-hidden="true">
              <rect x="1" y="1" width="12" height="12" className="fill-accent/14 stroke-line-strong" />
            </svg>
            {t.withHub}
          </li>
        )}
      </ul>
      <p className="mt-2 text-xs text-muted">
        {shown.length > 0 ? t.pointNote : isStateMap ? null : t.countNote} {t.outline}{" "}
        <a href={bkgAttribution.url} className="text-inherit">
          {bkgAttribution.credit}
        </a>
        . {t.coordinates}{" "}
        <a href={geonamesAttribution.url} className="text-inherit">
          {geonamesAttribution.credit}
        </a>
        .
      </p>
    </div>
  );
}
