import { InstantText } from "#components/dates/instant-text.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Person } from "#lib/auth/policy.ts";
import type { DraftListName, ListedDraft } from "#lib/drafts/review-queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { href } from "#lib/i18n/paths.ts";
import { DraftStateBadge } from "./draft-state.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";

interface DraftsPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  list: DraftListName;
  /** Which lists this person has. */
  lists: readonly DraftListName[];
  counts: Readonly<Record<DraftListName, number>>;
  drafts: readonly ListedDraft[];
  page: number;
  lastPage: number;
  done: string | undefined;
}

/** Drafts by what they are to the person who looks. */
export function DraftsPage(props: DraftsPageProps) {
  const { locale, person, signOut, list, lists, counts, drafts, page, lastPage, done } = props;
  const t = draftTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskDrafts"
      params={{}}
      query={{ list, page: page > 1 ? page : undefined }}
      section="deskDrafts"
      title={t.title}
      lead={t.lead}
    >
      <OutcomeNotice locale={locale} done={done} />
      <nav aria-label={t.listsLabel} className="mb-6 print:hidden">
        <ul className="flex flex-wrap gap-x-1 gap-y-2 border-b border-line">
          {lists.map((each) => (
            <li key={each}>
              <a
                href={href("deskDrafts", {}, locale, { list: each })}
                aria-current={each === list ? "page" : undefined}
                className="-mb-px inline-flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 text-text no-underline visited:text-text hover:underline current:border-accent current:font-semibold"
              >
                {t.lists[each]}
                <span className="text-sm font-normal text-muted tabular-nums">{counts[each]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {drafts.length === 0 ? (
        <EmptyState title={t.empty[list]} />
      ) : (
        <DataTable
          locale={locale}
          caption={`${t.title}: ${t.lists[list]}`}
          columns={columnsOf(list, locale)}
          rows={drafts}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        lastPage={lastPage}
        hrefOf={(to) => href("deskDrafts", {}, locale, { list, page: to })}
      />
    </DeskPage>
  );
}

function columnsOf(list: DraftListName, locale: Locale): Column<ListedDraft>[] {
  const t = draftTexts(locale);
  const record: Column<ListedDraft> = {
    key: "record",
    header: t.columns.record,
    isRowHeader: true,
    cell: ({ id, name, kind, isNew }) => (
      <>
        <a href={href("deskDraft", { id }, locale)} className="wrap-anywhere">
          {name ?? t.unnamed}
        </a>
        <span className="block text-sm font-normal text-muted">
          {t.kinds[kind]}
          {isNew ? `, ${t.isNew}` : ""}
        </span>
      </>
    ),
  };
  const state: Column<ListedDraft> = {
    key: "state",
    header: t.columns.state,
    cell: (draft) => (
      <span className="inline-flex flex-wrap gap-2">
        <DraftStateBadge state={draft.state} locale={locale} />
        {draft.hasConflicts ? (
          <Badge tone="caution" icon="caution">
            {t.conflictsOpen}
          </Badge>
        ) : null}
      </span>
    ),
  };
  const author: Column<ListedDraft> = {
    key: "author",
    header: t.columns.author,
    cell: (draft) => (draft.isOwn ? t.you : (draft.author ?? t.erased)),
  };
  const instant = (key: "changed" | "submitted" | "publishes", of: (draft: ListedDraft) => Date | null) => ({
    key,
    header: t.columns[key],
    cell: (draft: ListedDraft) => {
      const at = of(draft);
      return at ? <InstantText at={at} locale={locale} /> : "–";
    },
  });
  const changed = instant("changed", ({ changedAt }) => changedAt);
  switch (list) {
    case "review":
      return [record, author, instant("submitted", ({ submittedAt }) => submittedAt)];
    case "scheduled":
      return [record, author, instant("publishes", ({ publishAt }) => publishAt)];
    case "mine":
      return [record, state, changed];
    case "returned":
      return [record, author, changed];
    case "all":
      return [record, state, author, changed];
  }
}
