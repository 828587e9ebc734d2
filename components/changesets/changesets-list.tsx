import { InstantText } from "#components/dates/instant-text.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ChangesetHead } from "#lib/changesets/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";
import { href } from "#lib/i18n/paths.ts";
import { StateMark } from "./marks.tsx";

interface ChangesetsListProps {
  locale: Locale;
  changesets: readonly ChangesetHead[];
  page: number;
  pages: number;
}

/** All changesets, newest first. */
export function ChangesetsList({ locale, changesets, page, pages }: ChangesetsListProps) {
  const t = changesetTexts(locale);
  if (changesets.length === 0) return <EmptyState title={t.empty} />;
  return (
    <>
      <DataTable
        locale={locale}
        caption={t.caption}
        rows={changesets}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: t.columns.title,
            isRowHeader: true,
            cell: ({ id, title }) => <a href={href("deskChangeset", { id }, locale)}>{title}</a>,
          },
          { key: "kind", header: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
          {
            key: "state",
            header: t.columns.state,
            cell: ({ state }) => <StateMark state={state} locale={locale} />,
          },
          { key: "author", header: t.columns.author, cell: ({ author }) => author ?? t.somebody },
          {
            key: "created",
            header: t.columns.created,
            cell: ({ createdAt }) => <InstantText at={createdAt} locale={locale} />,
          },
        ]}
      />
      <Pagination
        locale={locale}
        page={page}
        lastPage={pages}
        hrefOf={(at) => href("deskChangesets", {}, locale, { page: at })}
      />
    </>
  );
}
