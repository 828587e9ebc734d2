import { scopeWords } from "#components/people/scope-words.ts";
import type { AuditKind, FactorChange, SignInMethod } from "#lib/audit/kinds.ts";
import type { AuditEntryView } from "#lib/audit/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { auditTexts } from "#lib/i18n/messages/audit.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";

type Words = Readonly<Record<string, string>>;
type Sentence = (who: string, whom: string, how: string) => string;

const word = (words: Words, key: unknown): string =>
  typeof key === "string" && Object.hasOwn(words, key) ? (words[key] ?? key) : String(key);

/** Done at the command line or by nobody signed in: who is meant then. */
function who({ kind, actorId, actor }: AuditEntryView, locale: Locale): string {
  const t = auditTexts(locale);
  if (actorId !== null) return actor ?? t.somebody;
  return kind === "invited" || kind === "invitation-revoked" ? t.command : t.register;
}

function whom({ kind, subject, subjectName }: AuditEntryView, locale: Locale): string {
  const t = auditTexts(locale);
  if (kind === "invited" || kind === "invitation-revoked") return subjectName ?? t.invitationOf;
  if (kind === "setting-changed") return `„${word(t.settings, subject)}“`;
  return subjectName ?? subject ?? t.nobody;
}

/** What the details add, in brackets or after a comma; empty for none. */
function how({ kind, details, scopes }: AuditEntryView, locale: Locale): string {
  const t = auditTexts(locale);
  const roles: Words = deskTexts(locale).roles;
  const { method, change, value, role, from, to, refused, created, ...rest } = details;
  const isChange = kind === "role-changed" && from !== undefined && to !== undefined;
  const parts = [
    ...(method === undefined ? [] : [word(t.methods satisfies Record<SignInMethod, string>, method)]),
    ...(change === undefined ? [] : [word(t.changes satisfies Record<FactorChange, string>, change)]),
    ...(typeof value === "boolean" ? [value ? t.yes : t.no] : []),
    ...(role === undefined ? [] : [word(roles, role)]),
    ...(isChange ? [`${word(roles, from)} → ${word(roles, to)}`] : []),
    ...(scopes.length > 0 ? [scopeWords(scopes, locale).join(", ")] : []),
    ...(created === true ? [t.created] : []),
    ...(isChange ? [] : named({ from, to }, locale)),
    ...named(rest, locale),
    // Why, the changeset says.
    ...(refused === undefined ? [] : [t.refused]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

/** Details by name; ids that stand there for verifying only, and codes of limits, are left out. */
const silent: readonly string[] = ["invitation", "scopes"];

function named(details: Readonly<Record<string, unknown>>, locale: Locale): string[] {
  const t = auditTexts(locale);
  const codes: Readonly<Record<string, Words>> = {
    kind: { ...changesetTexts(locale).kinds, ...deskPlaceTexts(locale).kinds, ...t.kinds },
    what: t.exports,
    decision: reportTexts(locale).states,
    rule: contradictionTexts(locale).rules,
  };
  return Object.entries(details)
    .filter(([key, value]) => value !== undefined && value !== null && !silent.includes(key))
    .map(([key, value]) => {
      const said = [value].flat().map((each) => word(codes[key] ?? {}, each));
      return `${word(t.words, key)}: ${said.join(", ")}`;
    });
}

/** One entry of the audit log as one sentence. */
export function auditSentence(entry: AuditEntryView, locale: Locale): string {
  const says: Readonly<Record<string, Sentence>> = auditTexts(locale).says satisfies Record<
    AuditKind,
    Sentence
  >;
  const sentence = Object.hasOwn(says, entry.kind) ? says[entry.kind] : undefined;
  const parts = [who(entry, locale), whom(entry, locale), how(entry, locale)] as const;
  return sentence ? sentence(...parts) : `${parts[0]}: ${entry.kind}${parts[2]}.`;
}
