import type { ReactNode } from "react";
import { InstantText } from "#components/dates/instant-text.tsx";
import { DefinitionList, type Definition } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { rowOutcomes, type RowOutcome } from "#lib/changesets/changeset.ts";
import type { ChangesetPage } from "#lib/changesets/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { problemWords } from "#lib/i18n/messages/changeset-problems.ts";
import { changesetTexts, type ChangesetNotice } from "#lib/i18n/messages/changesets.ts";
import { href } from "#lib/i18n/paths.ts";
import { StateMark } from "./marks.tsx";

interface ChangesetBodyProps {
  locale: Locale;
  changeset: ChangesetPage;
  outcome: RowOutcome | null;
  /** What was just done. */
  done: ChangesetNotice | null;
  /** The rows' form. */
  children: ReactNode;
}

/** What a changeset is, how many rows do what, and the rows. */
export function ChangesetBody({ locale, changeset, outcome, done, children }: ChangesetBodyProps) {
  const t = changesetTexts(locale);
  const { id, state, counts, obstacles, details, page, pages } = changeset;
  const notice = done ?? (state === "proposed" ? "proposed" : null);
  const isBad = notice !== null && !["applied", "undone", "discarded", "chosen", "proposed"].includes(notice);
  const number = (value: number) => value.toLocaleString(locale);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {notice === null ? null : (
        <div className="mb-8" role={done === null ? undefined : "status"}>
          <Notice tone={isBad ? "caution" : "info"}>
            {t.notices[notice]}
            {notice === "not-undone" ? (
              <ul className="mt-1 list-disc ps-5">
                {obstacles.map(({ label, code, params, row }) => (
                  <li key={row.position}>
                    {label}: {problemWords({ code, params }, null, locale)}
                  </li>
                ))}
              </ul>
            ) : null}
          </Notice>
        </div>
      )}
      <Section id="about" title={t.about.heading}>
        <DefinitionList items={aboutOf(changeset, locale)} />
        {(details.problems ?? []).length === 0 ? null : (
          <ul className="mt-4 max-w-measure list-disc ps-5">
            {details.problems?.map((problem) => {
              const words = problemWords(problem, null, locale);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        )}
      </Section>
      <Section id="rows" title={t.rows}>
        <nav aria-label={t.filter} className="mb-4">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {[null, ...rowOutcomes].map((each) =>
              each !== null && counts[each] === 0 && each !== outcome ? null : (
                <li key={each ?? "all"}>
                  <a
                    href={`${href("deskChangeset", { id }, locale, { outcome: each ?? undefined })}#rows`}
                    aria-current={each === outcome ? "true" : undefined}
                    className="inline-flex min-h-11 items-center current:font-semibold current:text-text"
                  >
                    {each === null ? t.all(number(total)) : t.some(t.outcomes[each], number(counts[each]))}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
        {children}
        <Pagination
          locale={locale}
          page={page}
          lastPage={pages}
          hrefOf={(at) =>
            `${href("deskChangeset", { id }, locale, { outcome: outcome ?? undefined, page: at })}#rows`
          }
        />
      </Section>
    </>
  );
}

function aboutOf(changeset: ChangesetPage, locale: Locale): Definition[] {
  const t = changesetTexts(locale);
  const { kind, state, reason, author, createdAt, appliedAt, appliedBy, undoneAt, undoneBy, details } =
    changeset;
  const step = (key: "proposed" | "applied" | "undone", at: Date, name: string | null): Definition => ({
    key,
    term: t.about[key],
    values: (
      <>
        <InstantText at={at} locale={locale} /> {t.about.by(name ?? t.somebody)}
      </>
    ),
  });
  const bytes = details.bytes === undefined ? [] : [t.bytes(details.bytes.toLocaleString(locale))];
  return [
    { key: "kind", term: t.about.kind, values: t.kinds[kind] },
    { key: "state", term: t.about.state, values: <StateMark state={state} locale={locale} /> },
    ...(reason === "" ? [] : [{ key: "reason", term: t.about.reason, values: reason }]),
    ...(details.file === undefined
      ? []
      : [{ key: "file", term: t.about.file, values: [details.file, ...bytes].join(", ") }]),
    ...(details.edition === undefined
      ? []
      : [{ key: "edition", term: t.about.edition, values: details.edition }]),
    step("proposed", createdAt, author),
    ...(appliedAt ? [step("applied", appliedAt, appliedBy)] : []),
    ...(undoneAt ? [step("undone", undoneAt, undoneBy)] : []),
  ];
}
