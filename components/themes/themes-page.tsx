import styles from "./themes-page.module.css";
import { DataTable } from "#components/ui/data-table.tsx";
import type { Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { themeTexts } from "#lib/i18n/messages/themes.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { themeRoles } from "#lib/records/statements.ts";
import type { ListedTheme } from "#lib/themes/queries.ts";
import { labelOf } from "#lib/i18n/label.ts";

/** All themes by label, with how many records use them in which role. */
export function ThemesPage({ themes, locale }: { themes: readonly ListedTheme[]; locale: Locale }) {
  const t = themeTexts(locale);
  const label = (theme: ListedTheme) => labelOf(theme, locale);
  const collator = new Intl.Collator(locale);
  const counts = themeRoles.map((role): Column<ListedTheme> => ({
    key: role,
    header: t.columns[role],
    isNumeric: true,
    cell: ({ uses }) =>
      uses[role] === 0 ? (
        <span data-unused className="text-muted">
          {t.none}
        </span>
      ) : (
        uses[role].toLocaleString(locale)
      ),
  }));
  return (
    <Page locale={locale} route="themes" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      {themes.length === 0 && <EmptyState title={t.empty} />}
      {themes.length > 0 && (
        <div className={styles.list}>
          <DataTable
            locale={locale}
            caption={t.caption}
            rows={themes.toSorted((a, b) => collator.compare(label(a), label(b)))}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "theme",
                header: t.columns.theme,
                isRowHeader: true,
                cell: (theme) => (
                  <>
                    <a href={href("theme", { slug: theme.slug }, locale)}>{label(theme)}</a>
                    {theme.aliases.length > 0 && (
                      <span className="block text-sm font-normal text-muted">
                        {t.aliases} <span lang="de">{theme.aliases.join(", ")}</span>
                      </span>
                    )}
                  </>
                ),
              },
              ...counts,
            ]}
          />
        </div>
      )}
    </Page>
  );
}
