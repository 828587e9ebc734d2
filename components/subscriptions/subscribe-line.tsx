import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { FeedLink } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";

interface Props {
  locale: Locale;
  feeds: readonly FeedLink[];
  /** What the links are called, where "feed" and "calendar" would not say enough. */
  labels?: Readonly<Record<FeedLink["type"], string>>;
}

/** "Abonnieren: Feed · Kalender", with the way to how it is done. */
export function SubscribeLine({ locale, feeds, labels }: Props) {
  const t = subscriptionTexts(locale);
  const words = labels ?? { "application/atom+xml": t.feed, "text/calendar": t.calendar };
  return (
    <p className="print:hidden">
      <a href={href("subscribe", {}, locale)}>{t.line}</a>:{" "}
      {feeds.map(({ href: address, type, title }, at) => (
        <span key={address}>
          {at > 0 && " · "}
          <a href={address} type={type} title={title}>
            {words[type]}
          </a>
        </span>
      ))}
    </p>
  );
}
