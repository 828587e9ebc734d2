import { Page } from "#components/ui/page.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { subscriptionTexts } from "#lib/i18n/messages/subscriptions.ts";
import type { FeedLink } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { mostEntries } from "#lib/milestones/calendar-bound.ts";
import type { LeftOut } from "#lib/milestones/calendar-queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { State } from "#lib/places/states.ts";
import type { ThemeReference } from "#lib/records/references.ts";
import { FeedAddress } from "./feed-address.tsx";
import { hubFeeds, registerFeeds, stateFeeds, themeFeeds } from "./feed-links.ts";

export interface SubscribeKnowledge {
  states: readonly State[];
  themes: readonly ThemeReference[];
  /** null: too many to be listed here. */
  hubs: readonly { slug: string; name: string }[] | null;
  leftOut: LeftOut;
}

interface Props extends SubscribeKnowledge {
  locale: Locale;
  /** Where the site stands. */
  site: string;
}

/** What can be subscribed to, with every address to copy, and what a calendar leaves out. */
export function SubscribePage({ locale, site, states, themes, hubs, leftOut }: Props) {
  const t = subscriptionTexts(locale);
  const alphabet = new Intl.Collator(locale);
  const byName = <Of,>(entries: readonly Of[], name: (of: Of) => string, feeds: (of: Of) => FeedLink[]) =>
    entries
      .map((entry) => ({ name: name(entry), feeds: feeds(entry) }))
      .toSorted((a, b) => alphabet.compare(a.name, b.name));
  const [changes, openings, milestones] = registerFeeds(locale);
  const all = [
    { name: t.changes, feed: changes },
    { name: t.openings, feed: openings },
    { name: t.milestones, feed: milestones },
  ];
  return (
    <Page locale={locale} route="subscribe" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div>
        <Section id="how" title={t.howTitle}>
          <p className="max-w-measure">{t.how}</p>
        </Section>
        <Section id="everything" title={t.everything}>
          <dl className="grid gap-5">
            {all.map(
              ({ name, feed }) =>
                feed && (
                  <div key={name}>
                    <dt className="font-semibold">{name}</dt>
                    <dd>
                      <FeedAddress feed={feed} site={site} locale={locale} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
          <p className="mt-5 max-w-measure text-sm text-muted">
            {t.selectionNote} {t.bound(mostEntries.toLocaleString(locale))}{" "}
            <a href={href("milestones", {}, locale)}>{t.toChronology}</a>
          </p>
        </Section>
        <Section id="states" title={t.byState} note={t.stateNote}>
          <Offers
            offers={byName(
              states,
              ({ iso }) => stateName(iso, locale),
              (state) => stateFeeds(state, locale),
            )}
            site={site}
            locale={locale}
          />
        </Section>
        {themes.length > 0 && (
          <Section id="themes" title={t.byTheme} note={t.themeNote}>
            <Offers
              offers={byName(
                themes,
                (theme) => labelOf(theme, locale),
                (theme) => themeFeeds(theme, locale),
              )}
              site={site}
              locale={locale}
            />
          </Section>
        )}
        <Section id="hubs" title={t.byHub} note={hubs ? t.hubNote : t.hubsElsewhere}>
          {hubs ? (
            <Offers
              offers={byName(
                hubs,
                ({ name }) => name,
                (hub) => hubFeeds(hub, locale),
              )}
              site={site}
              locale={locale}
            />
          ) : (
            <SearchForm locale={locale} />
          )}
        </Section>
        <Section id="left-out" title={t.leftOutTitle}>
          <LeftOutList leftOut={leftOut} locale={locale} />
        </Section>
      </div>
    </Page>
  );
}

interface OffersProps {
  offers: readonly { name: string; feeds: readonly FeedLink[] }[];
  site: string;
  locale: Locale;
}

/** One below the other, each with its addresses behind its name. */
function Offers({ offers, site, locale }: OffersProps) {
  return (
    <ul className="grid items-start gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
      {offers.map(({ name, feeds }) => (
        <li key={feeds[0]?.href} className="border-b border-line">
          <details>
            <summary className="inline-flex min-h-11 items-center text-accent">{name}</summary>
            <div className="grid gap-3 pb-4">
              {feeds.map((feed) => (
                <FeedAddress key={feed.href} feed={feed} site={site} locale={locale} />
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function LeftOutList({ leftOut, locale }: { leftOut: LeftOut; locale: Locale }) {
  const t = subscriptionTexts(locale);
  const groups = (["open", "without-year", "unknown"] as const).flatMap((group) => {
    const count = leftOut[group] ?? 0;
    return count > 0 ? [{ group, words: counted(t.leftOutGroups[group], count, locale) }] : [];
  });
  return (
    <>
      <p className="max-w-measure">{t.leftOutNote}</p>
      {groups.length === 0 ? (
        <p className="mt-2">{t.leftOutNone}</p>
      ) : (
        <ul className="mt-2 list-disc ps-5">
          {groups.map(({ group, words }) => (
            <li key={group}>
              <a href={href("milestones", {}, locale, { precision: group })}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
