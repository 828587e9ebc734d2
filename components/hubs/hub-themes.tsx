import { Marks } from "./hub-marks.tsx";
import { HubSection, Row, Rows } from "./hub-section.tsx";
import type { HubView } from "./hub-view.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { themeRoles } from "#lib/records/statements.ts";
import { labelOf } from "#lib/i18n/label.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

/** Focus and further topics; the municipality's own topics say that they are not the hub's. */
export function HubThemes({ view }: { view: HubView }) {
  const { hub, references, locale } = view;
  const t = hubTexts(locale);
  return (
    <HubSection id="themes" title={t.sections.themes}>
      <Rows>
        {themeRoles.map((role) => {
          const values = hub.themes
            .filter((use) => use.role === role)
            .map((use) => {
              const theme = references.themes[use.themeId];
              const value = (
                <>
                  {theme && (
                    <a href={href("theme", { slug: theme.slug }, locale)}>{labelOf(theme, locale)}</a>
                  )}
                  <Marks view={view} of={use} name={theme ? labelOf(theme, locale) : t.themeRoles[role]} />
                </>
              );
              return { key: use.id, id: statementAnchor(use.id), value };
            });
          return values.length > 0 && <Row key={role} term={t.themeRoles[role]} values={values} />;
        })}
      </Rows>
    </HubSection>
  );
}
