import { Notice } from "#components/ui/notice.tsx";
import { dayWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { HubToday } from "#lib/revisions/hub-queries.ts";

interface Props {
  version: number;
  /** When it was published. */
  at: Date;
  today: HubToday;
  locale: Locale;
}

const link = "inline-flex min-h-11 items-center";

/** Which version the page shows, what has become of it, and the ways to the others: all of the page that ever changes. */
export function VersionBanner({ version, at, today, locale }: Props) {
  const t = versionTexts(locale).banner;
  const { slug } = today;
  const toVersion = (other: number) => href("hubVersion", { slug, version: String(other) }, locale);
  const isCurrent = version === today.version;
  const since = href("hubVersions", { slug }, locale, { from: version, to: today.version });
  const { mergedInto } = today;
  return (
    <nav aria-label={t.label} className="mb-8 print:mb-4">
      <Notice tone="info" title={t.published(version, dayWords(at, locale))}>
        <p>{t.note}</p>
        <p className="mt-2">
          {isCurrent ? t.isCurrent : `${t.today(today.version, dayWords(today.at, locale))}.`}
        </p>
        <ul className="flex flex-wrap gap-x-5 print:hidden">
          <li>
            {mergedInto ? (
              <a href={href("hub", { slug: mergedInto.slug }, locale)} className={link}>
                {t.merged(mergedInto.name)}
              </a>
            ) : (
              <a href={href("hub", { slug }, locale)} className={link}>
                {t.toToday}
              </a>
            )}
          </li>
          {isCurrent ? null : (
            <li>
              <a href={`${since}#compare`} className={link}>
                {t.since}
              </a>
            </li>
          )}
          <li>
            <a href={href("hubVersions", { slug }, locale)} className={link}>
              {t.all}
            </a>
          </li>
          {version > 1 ? (
            <li>
              <a href={toVersion(version - 1)} rel="prev" className={link}>
                {t.previous(version - 1)}
              </a>
            </li>
          ) : null}
          {isCurrent ? null : (
            <li>
              <a href={toVersion(version + 1)} rel="next" className={link}>
                {t.next(version + 1)}
              </a>
            </li>
          )}
        </ul>
      </Notice>
    </nav>
  );
}
