import { may, type Permission, type Person } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { href } from "#lib/i18n/paths.ts";
import { recordKinds, type RecordKind } from "#lib/records/statements.ts";

/** An entry of the navigation; lists of records by their kind. */
export type DeskSection =
  | "desk"
  | "deskDrafts"
  | "deskReports"
  | RecordKind
  | "deskPlaces"
  | "deskContradictions"
  | "deskLinks"
  | "deskChangesets"
  | "deskBulk"
  | "deskImport"
  | "deskPeople"
  | "deskAudit"
  | "deskSettings";

/** Entries by group, with what one must be allowed to see them. */
const groups: readonly (readonly [
  key: "work" | "lists" | "tools",
  readonly (readonly [DeskSection, Permission])[],
])[] = [
  [
    "work",
    [
      ["desk", "desk.see"],
      ["deskDrafts", "desk.see"],
      ["deskReports", "drafts.edit"],
    ],
  ],
  ["lists", [...recordKinds.map((kind) => [kind, "desk.see"] as const), ["deskPlaces", "desk.see"]]],
  [
    "tools",
    [
      ["deskContradictions", "desk.see"],
      ["deskLinks", "desk.see"],
      ["deskChangesets", "desk.see"],
      ["deskBulk", "changesets.edit"],
      ["deskImport", "changesets.edit"],
      ["deskPeople", "people.edit"],
      ["deskAudit", "audit.see"],
      ["deskSettings", "settings.edit"],
    ],
  ],
];

const isKind = (section: DeskSection): section is RecordKind =>
  (recordKinds as readonly string[]).includes(section);

const address = (section: DeskSection, locale: Locale) =>
  isKind(section) ? href("deskRecords", { kind: section }, locale) : href(section, {}, locale);

interface DeskNavigationProps {
  locale: Locale;
  person: Person;
  current: DeskSection | null;
}

/** The sections of the desk that this person may see. */
export function DeskNavigation({ locale, person, current }: DeskNavigationProps) {
  const t = deskTexts(locale);
  const list = (
    <>
      {groups.map(([key, entries]) => {
        const seen = entries.filter(([, permission]) => may(person, permission));
        if (seen.length === 0) return null;
        return (
          <div key={key} className="mb-4">
            {key === "work" ? null : <h2 className="mb-1 text-sm text-muted">{t[key]}</h2>}
            <ul>
              {seen.map(([section]) => (
                <li key={section}>
                  <a
                    href={address(section, locale)}
                    aria-current={section === current ? "page" : undefined}
                    className="flex min-h-10 items-center rounded-md px-3 py-1 text-text no-underline visited:text-text hover:underline current:bg-accent-soft current:font-semibold"
                  >
                    {t.sections[section]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
  return (
    <nav aria-label={t.navigation} className="print:hidden">
      <details className="border-b border-line pb-2 lg:hidden">
        <summary className="inline-flex min-h-11 items-center font-semibold text-accent">{t.areas}</summary>
        {list}
      </details>
      <div className="hidden lg:block">{list}</div>
    </nav>
  );
}
