import { ChartDownload } from "./chart-download.tsx";
import { HubSteps } from "./hub-steps.tsx";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { Beside, Remarks } from "#components/charts/beside-table.tsx";
import { FiguresTable } from "#components/charts/figures-table.tsx";
import { Section } from "#components/ui/section.tsx";
import { openingsChart } from "#lib/charts/openings-chart.ts";
import { formatDate } from "#lib/dates/format.ts";
import { counted } from "#lib/i18n/counted.ts";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { describedCurve, openingsLegend } from "#lib/milestones/chart-words.ts";
import { countWords, rowWords } from "#lib/milestones/figure-words.ts";
import type { MilestoneFigures } from "#lib/milestones/figures-queries.ts";
import { milestoneQuery, type MilestoneFilter } from "#lib/milestones/filter.ts";
import { curveRows } from "#lib/milestones/openings.ts";

interface Props {
  figures: Pick<MilestoneFigures, "steps" | "openings" | "clocks">;
  filter: MilestoneFilter;
  locale: Locale;
}

/** How many hubs had signed, opened and closed, and how the number of opened ones grew. */
export function HubFigures({ figures: { steps, openings, clocks }, filter, locale }: Props) {
  const t = figuresTexts(locale);
  const { kind, year, status, precision } = filter;
  const isNarrower = [kind, year, status, precision].some((value) => value !== null);
  const count = (value: Parameters<typeof countWords>[0]) => countWords(value, locale);
  const rows = curveRows(openings);
  const isByYear = rows.some(({ is }) => is === "on") && rows.length > 1;
  const hasOpened = openings.before.most > 0 || openings.steps.length > 0;
  const words = formatDate({ edtf: clocks.stand ?? clocks.viewed }, locale);
  return (
    <>
      <Section
        id="hubs"
        title={t.hubs.title(words)}
        note={isNarrower ? `${t.hubs.note} ${t.hubs.noteFilter}` : t.hubs.note}
      >
        <HubSteps steps={steps} locale={locale} />
      </Section>
      <Section id="openings" title={t.openings.title}>
        {hasOpened ? (
          <Beside
            table={
              <>
                <FiguresTable
                  caption={t.openings.caption}
                  headers={[t.openings.until, t.openings.least, t.openings.most]}
                  rows={rows}
                  rowKey={({ is, day }) => `${is}${day}`}
                  cells={(row) => [
                    rowWords(row, locale),
                    row.least.toLocaleString(locale),
                    row.most.toLocaleString(locale),
                  ]}
                />
                {isByYear && <Remarks>{t.openings.rowsByYear}</Remarks>}
              </>
            }
          >
            <ChartFigure
              id="openings-chart"
              title={t.openings.title}
              description={describedCurve(openings, locale)}
              draw={(format) =>
                openingsChart(openings, { count, number: (value) => value.toLocaleString(locale) }, format)
              }
              legend={openingsLegend(locale)}
            />
            <Remarks>
              {openings.before.most > 0 && `${counted(t.openings.before0, openings.before.most, locale)} `}
              {t.openings.note}
            </Remarks>
            <ChartDownload
              href={href("openingsChart", {}, locale, milestoneQuery({ ...filter, page: 1 }))}
              locale={locale}
            />
          </Beside>
        ) : (
          <p>{t.openings.none}</p>
        )}
      </Section>
    </>
  );
}
