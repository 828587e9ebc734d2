import { scopeWords } from "#components/people/scope-words.ts";
import type { AuditKind } from "#lib/audit/kinds.ts";
import type { AuditEntryView } from "#lib/audit/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { auditTexts } from "#lib/i18n/messages/audit.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";

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
  const { method, change, value, role, from, to, scopes: _coded, ...rest } = details;
  const isChange = kind === "role-changed" && from !== undefined && to !== undefined;
  const parts = [
    ...(method === undefined ? [] : [word(t.methods, method)]),
    ...(change === undefined ? [] : [word(t.changes, change)]),
    ...(typeof value === "boolean" ? [value ? t.yes : t.no] : []),
    ...(role === undefined ? [] : [word(roles, role)]),
    ...(isChange ? [`${word(roles, from)} → ${word(roles, to)}`] : []),
    ...(scopes.length > 0 ? [scopeWords(scopes, locale).join(", ")] : []),
    ...(isChange ? [] : named({ from, to }, t.words)),
    ...named(kind === "person-created" ? {} : rest, t.words),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

const named = (details: Readonly<Record<string, unknown>>, words: Words): string[] =>
  Object.entries(details)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${word(words, key)}: ${[value].flat().join(", ")}`);

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
