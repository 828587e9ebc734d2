import { medianWords } from "./delay-words.ts";
import { LedgerTable } from "./ledger-table.tsx";
import { SelectionHead, type Selection } from "./selection-head.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SelectField } from "#components/ui/form-controls.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { ledgerTexts } from "#lib/i18n/messages/ledger.ts";
import { milestoneTexts } from "#lib/i18n/messages/milestones.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import {
  ledgerQuery,
  outcomeChoices,
  type LedgerFilter,
  type OutcomeChoice,
} from "#lib/milestones/ledger-filter.ts";
import type { LedgerPage as Found } from "#lib/milestones/ledger-queries.ts";
import type { OutcomeCount } from "#lib/milestones/ledger-summary.ts";

interface Props extends Selection {
  filter: LedgerFilter;
  found: Found;
  perPage: number;
  locale: Locale;
}

/** What was planned and what came of it, overdue first. */
export function LedgerPage({ found, filter, perPage, locale, ...selection }: Props) {
  const t = ledgerTexts(locale);
  const address = (page: number) => href("plans", {}, locale, ledgerQuery({ ...filter, page }));
  const withOutcome = (outcome: OutcomeChoice | null) =>
    href("plans", {}, locale, ledgerQuery({ ...filter, outcome, page: 1 }));
  const { outcome } = filter;
  return (
    <Page
      locale={locale}
      route="plans"
      params={{}}
      query={ledgerQuery(filter)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: milestoneTexts(locale).title, href: href("milestones", {}, locale) }]}
    >
      <SelectionHead
        {...selection}
        filter={filter}
        locale={locale}
        view="plans"
        clocks={found.clocks}
        page={found.page}
        main={["kind", "state", "operator"]}
        own={{ outcome: outcome ?? undefined }}
        ownFilters={
          outcome === null
            ? []
            : [
                {
                  key: "outcome",
                  label: `${t.outcome}: ${t.outcomes[outcome]}`,
                  without: withOutcome(null),
                },
              ]
        }
      >
        <SelectField
          id="outcome"
          label={t.outcome}
          anyLabel={t.anyOutcome}
          value={outcome ?? undefined}
          options={outcomeChoices.map((value) => ({ value, label: t.outcomes[value] }))}
        />
      </SelectionHead>
      {found.summary.lines > 0 && <Summary {...{ found, outcome, withOutcome, perPage, locale }} />}
      {found.total === 0 ? (
        <EmptyState title={t.empty}>
          {t.emptyHelp} <a href={href("plans", {}, locale)}>{t.emptyAll}</a>.
        </EmptyState>
      ) : (
        <LedgerTable lines={found.lines} references={found.references} locale={locale} />
      )}
      {found.total > 0 && <p className="mt-3 max-w-measure text-sm text-muted">{t.note}</p>}
      <Pagination locale={locale} page={found.page} lastPage={found.pages} hrefOf={address} />
    </Page>
  );
}

interface SummaryProps {
  found: Found;
  outcome: OutcomeChoice | null;
  withOutcome: (outcome: OutcomeChoice | null) => string;
  perPage: number;
  locale: Locale;
}

/** How many there are, how many came to what, and how long they took; each number leads to its lines. */
function Summary({ found, outcome, withOutcome, perPage, locale }: SummaryProps) {
  const t = ledgerTexts(locale);
  const { summary, total, page, pages } = found;
  const number = (value: number) => value.toLocaleString(locale);
  const range = ({ least, most }: OutcomeCount) =>
    least === most ? number(most) : t.atLeast(number(least), number(most));
  const counts = [
    ...Object.entries(summary.byOutcome),
    ["moved", { least: summary.moved, most: summary.moved }] as const,
  ].filter(([, { most }]) => most > 0) as [OutcomeChoice, OutcomeCount][];
  const first = (page - 1) * perPage + 1;
  return (
    <div className="mb-6">
      <p>
        <strong>{counted(t.count, summary.lines, locale)}</strong>{" "}
        {counted(t.countPlans, summary.plans, locale)}
      </p>
      <ul aria-label={t.summaryLabel} className="flex flex-wrap gap-x-5">
        {counts.map(([each, count]) => (
          <li key={each}>
            <a
              href={withOutcome(each)}
              aria-current={each === outcome ? "true" : undefined}
              className="inline-flex min-h-9 items-center current:font-semibold current:text-text"
            >
              {t.outcomeCount(t.outcomes[each], range(count))}
            </a>
          </li>
        ))}
      </ul>
      {summary.median && (
        <p className="mt-2 max-w-measure text-sm text-muted">{medianWords(summary.median, locale)}</p>
      )}
      {(pages > 1 || outcome !== null) && total > 0 && (
        <p className="mt-2 text-sm text-muted">
          {outcome !== null &&
            `${t.countShown(number(total), number(summary.lines))}${pages > 1 ? ", " : ""}`}
          {pages > 1 && t.range(number(first), number(Math.min(total, first + perPage - 1)))}
        </p>
      )}
    </div>
  );
}
