import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { FeedLink } from "#lib/i18n/metadata.ts";

interface Props {
  feed: FeedLink;
  /** Where the site stands. */
  site: string;
  locale: Locale;
}

/** The whole address, chosen by one click on it; of a calendar also the link that programs take over by themselves. */
export function FeedAddress({ feed: { type, href }, site, locale }: Props) {
  const t = subscriptionTexts(locale);
  const address = site + href;
  return (
    <p>
      <a href={href} type={type}>
        {type === "text/calendar" ? t.calendar : t.feed}
      </a>
      : <code className="text-sm wrap-anywhere select-all">{address}</code>
      {type === "text/calendar" && (
        <a href={address.replace(/^https?:/, "webcal:")} className="ms-3 inline-block">
          {t.openCalendar}
        </a>
      )}
    </p>
  );
}
