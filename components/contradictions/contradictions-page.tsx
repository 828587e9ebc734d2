import { ClaimCard } from "./claim-card.tsx";
import { ContradictionsFilter } from "./contradictions-filter.tsx";
import { FindingCard } from "./finding-card.tsx";
import { FindingNotes, type PublishedNote } from "./finding-notes.tsx";
import { recordName } from "./finding-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { findingQuery, type FindingField, type FindingFilter } from "#lib/evidence/contradictions/filter.ts";
import { findingVerdicts, type FindingVerdict } from "#lib/evidence/contradictions/finding.ts";
import type { Shown } from "#lib/evidence/shown-queries.ts";
import { counted } from "#lib/i18n/counted.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { IgnoredParameter } from "#lib/search/parameters.ts";

/** One page of a list. */
interface Part {
  total: number;
  page: number;
  pages: number;
}

interface Props {
  shown: Shown;
  claims: Part;
  findings: Part;
  /** How many there are of each verdict, whatever is chosen of verdicts. */
  byVerdict: Readonly<Record<FindingVerdict, number>>;
  /** Published notes by the key of their finding, the oldest first. */
  notes: Readonly<Record<string, readonly PublishedNote[] | undefined>>;
  filter: FindingFilter;
  ignored: readonly IgnoredParameter<FindingField>[];
  locale: Locale;
}

/** What sources claim, with the register's own count; and what they contradict each other in. */
export function ContradictionsPage(props: Props) {
  const { shown, claims, findings, byVerdict, notes, filter, ignored, locale } = props;
  const t = contradictionTexts(locale);
  const address = (change: Partial<FindingFilter>, part: string) =>
    `${href("contradictions", {}, locale, findingQuery({ ...filter, ...change }))}#${part}`;
  const jumps = [
    { id: "claims", label: t.claims, count: claims.total },
    { id: "findings", label: t.findings, count: findings.total },
  ];
  return (
    <Page
      locale={locale}
      route="contradictions"
      params={{}}
      query={findingQuery(filter)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[]}
    >
      <nav aria-label={t.jump} className="mb-6">
        <ul className="grid">
          {jumps.map(({ id, label, count }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center gap-2">
                {label} <span className="text-text tabular-nums">{count.toLocaleString(locale)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ContradictionsFilter filter={filter} locale={locale} route="contradictions" />
      <Remarks shown={shown} filter={filter} ignored={ignored} locale={locale} />
      <Section id="claims" title={t.claims} note={t.claimsNote}>
        {claims.total === 0 ? (
          <EmptyState title={t.noClaims} />
        ) : (
          <p className="mb-4">
            <strong>{counted(t.countClaims, claims.total, locale)}</strong>
          </p>
        )}
        {shown.claims.map((each) => (
          <ClaimCard
            key={each.claim.id}
            shown={each}
            named={shown.named}
            references={shown.references}
            locale={locale}
          />
        ))}
        <Pagination
          locale={locale}
          page={claims.page}
          lastPage={claims.pages}
          hrefOf={(page) => address({ claims: page }, "claims")}
        />
      </Section>
      <Section id="findings" title={t.findings} note={t.findingsNote}>
        {findings.total === 0 ? (
          <EmptyState title={t.noFindings} />
        ) : (
          <Verdicts byVerdict={byVerdict} locale={locale} />
        )}
        {findingVerdicts.map((verdict) => (
          <Group
            key={verdict}
            verdict={verdict}
            shown={shown}
            notes={notes}
            total={byVerdict[verdict]}
            isAsked={filter.verdict === verdict}
            locale={locale}
          />
        ))}
        <Pagination
          locale={locale}
          page={findings.page}
          lastPage={findings.pages}
          hrefOf={(page) => address({ page }, "findings")}
        />
      </Section>
    </Page>
  );
}

/** How many findings there are of each verdict. */
function Verdicts({ byVerdict, locale }: Pick<Props, "byVerdict" | "locale">) {
  const t = contradictionTexts(locale);
  const some = findingVerdicts.filter((verdict) => byVerdict[verdict] > 0);
  return (
    <p className="mb-4">
      <strong>
        {some.map((verdict) => counted(t.verdictCounts[verdict], byVerdict[verdict], locale)).join(", ")}
      </strong>
    </p>
  );
}

interface GroupProps extends Pick<Props, "shown" | "notes" | "locale"> {
  verdict: FindingVerdict;
  total: number;
  /** Chosen by the reader: then nothing is folded. */
  isAsked: boolean;
}

/** The findings of one verdict on this page; what is consistent after all is folded. */
function Group({ verdict, shown, notes, total, isAsked, locale }: GroupProps) {
  const t = contradictionTexts(locale);
  const group = shown.findings.filter(({ finding }) => finding.verdict === verdict);
  if (group.length === 0) return null;
  const cards = group.map((each) => (
    <FindingCard key={each.finding.key} shown={each} references={shown.references} locale={locale}>
      <FindingNotes notes={notes[each.finding.key] ?? []} locale={locale} />
    </FindingCard>
  ));
  return (
    <div className="mt-8">
      <h3 id={verdict}>{t.verdictGroups[verdict]}</h3>
      <p className="mb-3 text-sm text-muted">{t.verdictNotes[verdict]}</p>
      {verdict === "consistent" && !isAsked ? (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
            {t.showConsistent(total.toLocaleString(locale))}
          </summary>
          {cards}
        </details>
      ) : (
        cards
      )}
    </div>
  );
}

/** That only one record is shown, and what of the address was left out of account. */
function Remarks({ shown, filter, ignored, locale }: Pick<Props, "shown" | "filter" | "ignored" | "locale">) {
  const t = contradictionTexts(locale);
  if (ignored.length === 0 && filter.record === null) return null;
  const what = ignored.map(({ field, value }) => `${t.filter[field]} ${quoted(value.slice(0, 60), locale)}`);
  const records = [
    ...shown.claims.map(({ record }) => record),
    ...shown.findings.flatMap(({ sides }) => sides.map(({ record }) => record)),
  ];
  const record = records.find(({ kind, id }) => `${kind}/${id}` === filter.record);
  return (
    <div className="mb-6">
      <Notice tone="info">
        {filter.record !== null && (
          <p>
            {t.only(record ? recordName(record, locale) : filter.record)}{" "}
            <a
              href={href(
                "contradictions",
                {},
                locale,
                findingQuery({ ...filter, record: null, page: 1, claims: 1 }),
              )}
            >
              {t.onlyAll}
            </a>
          </p>
        )}
        {what.length > 0 && <p>{t.ignored(what.join(", "))}</p>}
      </Notice>
    </div>
  );
}
