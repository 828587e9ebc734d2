import type { ReactNode } from "react";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { placesTexts } from "#lib/i18n/messages/places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { HubPoint } from "#lib/places/queries.ts";

interface HubPointLinkProps {
  hub: HubPoint;
  /** Where the hub stands on the drawing. */
  point: { x: number; y: number };
  /** Radius of its sign; what can be hit is twice as large. */
  radius: number;
  locale: Locale;
  /** The sign and the label. */
  children: ReactNode;
}

/** A hub on a map as a link, with a ring when it has the focus. */
export function HubPointLink({ hub, point, radius, locale, children }: HubPointLinkProps) {
  const status = hubsTexts(locale).status[hub.status];
  const label = placesTexts(locale).map.hubLink(hub.name, hub.town?.name ?? "", status);
  return (
    <a
      href={href("hub", { slug: hub.slug }, locale)}
      aria-label={label}
      className="group pointer-events-auto no-underline outline-none"
    >
      <title>{label}</title>
      <circle
        cx={point.x}
        cy={point.y}
        r={radius * 2}
        className="fill-transparent group-focus-visible:stroke-focus group-focus-visible:stroke-[3px]"
      />
      {children}
    </a>
  );
}
