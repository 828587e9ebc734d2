import { EmbedFrame, EmbedLink } from "./embed-frame.tsx";
import { EmbedMilestones } from "./embed-milestones.tsx";
import { ClockBanner } from "#components/clocks/clock-banner.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { selectionWords, type Named } from "#components/subscriptions/selection-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Chronology } from "#lib/milestones/chronology-queries.ts";
import { milestoneQuery, type MilestoneField, type MilestoneFilter } from "#lib/milestones/filter.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

/** Rows in a frame, at most. */
const mostRows = 12;

interface Props {
  found: Pick<Chronology, "dated" | "apart" | "references" | "clocks" | "total">;
  filter: MilestoneFilter;
  /** What the address parts in it name. */
  selection: Named;
  /** What of the address says nothing. */
  ignored: readonly IgnoredParameter<MilestoneField>[];
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
}

/** A selection of the chronology for other sites: its first rows, and the way to all of them. */
export function EmbedChronology({ found, filter, selection, ignored, locale, today }: Props) {
  const t = embedTexts(locale);
  const words = milestoneTexts(locale);
  const { dated, apart, references, clocks, total } = found;
  const shown = [...dated, ...apart].slice(0, mostRows);
  const number = (count: number) => count.toLocaleString(locale);
  const limits = [
    selectionWords(filter, selection, locale),
    filter.year,
    filter.precision && words.filter.precisions[filter.precision],
  ].filter(Boolean);
  const heading = limits.length === 0 ? t.heading : t.headingOf(limits.join(", "));
  const asked = { ...filter, page: 1 };
  return (
    <EmbedFrame
      locale={locale}
      today={today}
      title={heading}
      more={
        <EmbedLink locale={locale} address={href("milestones", {}, locale, milestoneQuery(asked))}>
          {total > shown.length ? t.all(number(total)) : t.toChronology}
        </EmbedLink>
      }
    >
      <ClockBanner
        locale={locale}
        asked={filter}
        clocks={clocks}
        back={href("embedMilestones", {}, locale, milestoneQuery({ ...asked, stand: null, wissen: null }))}
      />
      {ignored.length > 0 && (
        <p>
          {words.ignored(
            ignored
              .map(({ field, value }) => `${words.filter[field]} ${quoted(value.slice(0, 60), locale)}`)
              .join(", "),
          )}
        </p>
      )}
      {total > shown.length && <p className="text-muted">{t.shown(number(shown.length), number(total))}</p>}
      {total === 0 ? (
        <p className="mt-2">{t.none}</p>
      ) : (
        <EmbedMilestones
          milestones={shown}
          references={references}
          locale={locale}
          today={clocks.stand ?? clocks.viewed}
        />
      )}
    </EmbedFrame>
  );
}
