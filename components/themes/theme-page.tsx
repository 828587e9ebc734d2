import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { hubCount } from "#components/hubs/hub-count.ts";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { RecordLink } from "#components/records/record-link.tsx";
import { VersionNote } from "#components/records/version-note.tsx";
import { Page } from "#components/ui/page.tsx";
import { themeTexts } from "#lib/i18n/messages/themes.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import type { References } from "#lib/records/references.ts";
import { themeRoles } from "#lib/records/statements.ts";
import type { ThemePage as Theme, UseOfTheme } from "#lib/themes/queries.ts";
import { labelOf } from "#lib/i18n/label.ts";

interface Props {
  page: Theme;
  locale: Locale;
}

/** A theme with everything that uses it, by role, in the words of the sources. */
export function ThemePage({ page, locale }: Props) {
  const { theme, uses, counts, references, version, changedAt } = page;
  const t = themeTexts(locale);
  const ofHubs = counts.focus + counts.topic;
  return (
    <Page
      locale={locale}
      route="theme"
      params={{ slug: theme.slug }}
      title={labelOf(theme, locale)}
      kicker={t.kicker}
      lead={
        theme.aliases.length > 0 && (
          <p className="text-base">
            <span className="text-muted">{t.aliasesOf}</span>{" "}
            <span lang="de">{theme.aliases.map((alias) => quoted(alias, locale)).join(", ")}</span>
          </p>
        )
      }
      breadcrumbs={[{ label: t.title, href: href("themes", {}, locale) }]}
    >
      {uses.length === 0 && <p className="mb-8">{t.unused}</p>}
      {themeRoles.map((role) => {
        const those = uses.filter((use) => use.role === role);
        return (
          those.length > 0 && (
            <HubSection key={role} id={role} title={t.roles[role]}>
              <p className="mb-3 text-sm text-muted">
                {t.roleNotes[role]}
                {those.some(isInferred) && ` ${t.inferredNote}`}
              </p>
              <ul className="border-t border-line">
                {those.map((use) => (
                  <Use key={use.id} use={use} references={references} locale={locale} />
                ))}
              </ul>
              {counts[role] > those.length && (
                <p className="mt-3 text-sm text-muted">
                  {t.first(those.length.toLocaleString(locale), counts[role].toLocaleString(locale))}
                </p>
              )}
            </HubSection>
          )
        );
      })}
      <HubSection id="record" title={t.record}>
        {ofHubs > 0 && (
          <p className="mb-2">
            <a href={href("hubs", {}, locale, { theme: theme.slug })}>{t.allHubs}</a>
          </p>
        )}
        <VersionNote
          record={{ kind: "theme", id: theme.id }}
          version={version}
          changedAt={changedAt}
          locale={locale}
        />
      </HubSection>
    </Page>
  );
}

const isInferred = ({ citations }: UseOfTheme) => citations.some(({ inference }) => inference !== null);

/** One record's use: whose it is, and in which words; of a network's label, whether the source says for which hub. */
function Use({ use, references, locale }: { use: UseOfTheme; references: References; locale: Locale }) {
  const { id, hub, network, citations, role, focusOf } = use;
  const t = themeTexts(locale);
  const record = network ?? { kind: "hub" as const, id: hub?.id ?? "" };
  const words = [...new Set(citations.map(({ wording }) => wording))];
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div>
        {hub && (
          <>
            <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
            <span className="block text-sm text-muted">{placeOf(hub, locale)}</span>
            <span className="text-sm">
              <StatusBadge status={hub.status} locale={locale} />
            </span>
          </>
        )}
        {network && <RecordLink record={network} locale={locale} />}
        {role === "label" && (
          <span className="block text-sm text-muted">
            {focusOf.length === 0 ? t.labelOfNone : t.labelFocus}
            {focusOf.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 ? ", " : " "}
                <a href={href("hub", { slug }, locale)}>{name}</a>
              </span>
            ))}
          </span>
        )}
      </div>
      <p>
        <span lang="de">{words.map((word) => quoted(word, locale)).join(", ")}</span>
        <SourceMarks
          record={record}
          statementId={id}
          citations={citations}
          references={references}
          locale={locale}
        />
      </p>
    </li>
  );
}

function placeOf({ town, stateIso }: NonNullable<UseOfTheme["hub"]>, locale: Locale): string {
  const state = stateName(stateIso, locale);
  return town ? `${town.name}, ${districtWords(town.district, locale)}, ${state}` : state;
}

/** For search engines: the theme, and how many hubs have it. */
export function themeMetadata(
  { theme, counts }: Theme,
  locale: Locale,
): { title: string; description: string } {
  const t = themeTexts(locale);
  const title = labelOf(theme, locale);
  const hubs = hubCount(counts.focus + counts.topic, locale);
  return { title: t.pageTitle(title), description: t.pageDescription(title, hubs) };
}
