import { HubFigures } from "./figures-hubs.tsx";
import { KindFigures } from "./figures-kinds.tsx";
import { YearFigures } from "./figures-years.tsx";
import { SelectionHead, type Selection } from "./selection-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { countSentence } from "#lib/milestones/figure-words.ts";
import type { MilestoneFigures } from "#lib/milestones/figures-queries.ts";
import { milestoneQuery } from "#lib/milestones/filter.ts";

interface Props extends Selection {
  figures: MilestoneFigures;
  locale: Locale;
}

/** The chronology's selection in figures: by kind, by year, and the hubs that had signed, opened and closed. */
export function FiguresPage({ figures, locale, ...selection }: Props) {
  const t = figuresTexts(locale);
  const { filter } = selection;
  const { total, kinds, clocks } = figures;
  const query = milestoneQuery({ ...filter, page: 1 });
  const words = milestoneTexts(locale);
  const shown = { figures, filter, locale };
  return (
    <Page
      locale={locale}
      route="milestoneFigures"
      params={{}}
      query={query}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: milestoneTexts(locale).title, href: href("milestones", {}, locale) }]}
    >
      <SelectionHead
        {...selection}
        locale={locale}
        view="milestoneFigures"
        clocks={clocks}
        page={filter.page}
        main={["kind", "year", "state", "status"]}
      />
      {total.most === 0 ? (
        <EmptyState title={t.empty}>
          {t.emptyHelp} <a href={href("milestoneFigures", {}, locale)}>{t.emptyAll}</a>.
        </EmptyState>
      ) : (
        <>
          <p className="first-letter:uppercase">
            <strong>
              {total.least === total.most
                ? counted(words.count, total.most, locale)
                : words.count.many(countSentence(total, locale))}
            </strong>{" "}
            {t.inSelection} (<a href={href("milestones", {}, locale, query)}>{t.toList}</a>)
          </p>
          <p className="mt-1 max-w-measure text-sm text-muted">{t.rangeNote}</p>
          <Section id="kinds" title={t.kinds.title}>
            <div className="max-w-180">
              <KindFigures kinds={kinds} locale={locale} />
            </div>
          </Section>
          <YearFigures {...shown} />
        </>
      )}
      <HubFigures {...shown} />
    </Page>
  );
}
