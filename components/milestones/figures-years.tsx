import { ChartDownload } from "./chart-download.tsx";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { Beside, Remarks } from "#components/charts/beside-table.tsx";
import { FiguresTable } from "#components/charts/figures-table.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { RecordLink } from "#components/records/record-link.tsx";
import { Section } from "#components/ui/section.tsx";
import { yearsChart } from "#lib/charts/years-chart.ts";
import { counted } from "#lib/i18n/counted.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { describedYears, yearsLegend } from "#lib/milestones/chart-words.ts";
import { countWords, spanWords } from "#lib/milestones/figure-words.ts";
import type { MilestoneFigures } from "#lib/milestones/figures-queries.ts";
import { milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { displayedDate } from "#lib/records/plans.ts";

interface Props {
  figures: Pick<MilestoneFigures, "years" | "undated">;
  filter: MilestoneFilter;
  locale: Locale;
}

/** Milestones by year as a chart and as a table, and what is in neither. */
export function YearFigures({ figures: { years, undated }, filter, locale }: Props) {
  const t = figuresTexts(locale);
  const { count, span, planned } = {
    count: (value: Parameters<typeof countWords>[0]) => countWords(value, locale),
    span: (value: Parameters<typeof spanWords>[0]) => spanWords(value, locale),
    planned: t.years.planned,
  };
  return (
    <Section id="years" title={t.years.title}>
      {years.length === 0 ? (
        <p>{t.years.only}</p>
      ) : (
        <Beside
          table={
            <FiguresTable
              caption={t.years.caption}
              headers={[t.years.year, t.states.done, t.states.planned]}
              rows={years}
              rowKey={span}
              cells={({ done, planned: plans, ...row }) => [
                row.from !== null && row.from === row.to ? (
                  <a
                    href={href(
                      "milestones",
                      {},
                      locale,
                      milestoneQuery({ ...filter, year: row.from, page: 1 }),
                    )}
                  >
                    {span(row)}
                  </a>
                ) : (
                  span(row)
                ),
                count(done),
                count(plans),
              ]}
            />
          }
        >
          <ChartFigure
            id="years-chart"
            title={t.years.fileTitle}
            description={describedYears(years, locale)}
            draw={(format) => yearsChart(years, { count, span, planned }, format)}
            legend={yearsLegend(years, locale)}
          />
          <Remarks>{t.years.note}</Remarks>
          <ChartDownload
            href={href("yearsChart", {}, locale, milestoneQuery({ ...filter, page: 1 }))}
            locale={locale}
          />
        </Beside>
      )}
      <Undated undated={undated} filter={filter} locale={locale} />
    </Section>
  );
}

/** What lies in no year, by name: leaving it out without a word would make less of it than there is. */
function Undated({
  undated,
  filter,
  locale,
}: Pick<Props, "filter" | "locale"> & Pick<MilestoneFigures, "undated">) {
  const t = figuresTexts(locale);
  const { total, named, references } = undated;
  if (total === 0) return null;
  return (
    <div className="mt-6 max-w-measure">
      <p>{counted(t.years.undated, total, locale)}</p>
      <ul className="mt-1 list-disc ps-5">
        {named.map(({ milestone, owner }) => (
          <li key={milestone.id}>
            {milestoneName(milestone, locale)}, <RecordLink record={owner} locale={locale} />:{" "}
            <DateText date={displayedDate(milestone)} locale={locale}>
              <SourceMarks
                record={owner}
                statementId={milestone.id}
                citations={milestone.citations}
                references={references}
                locale={locale}
                statement={milestoneName(milestone, locale)}
              />
            </DateText>
          </li>
        ))}
        {total > named.length && (
          <li>
            <a href={href("milestones", {}, locale, milestoneQuery({ ...filter, page: 1 }))}>
              {t.hubs.more((total - named.length).toLocaleString(locale))}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
