import { InstantText } from "#components/dates/instant-text.tsx";
import { recordName, verdictWords } from "#components/contradictions/finding-words.ts";
import type { ToExplain } from "#lib/desk/contradiction-queries.ts";
import { deskFindingHref } from "#lib/evidence/contradictions/anchor.ts";
import { ruleOfKey } from "#lib/evidence/contradictions/finding.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { deskHomeTexts } from "#lib/i18n/messages/desk-home.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { RowLink, WorkRow } from "./work-list.tsx";

/** Notes to release and findings to explain, each with the way to where that is done. */
export function ContradictionRows({ rows, locale }: { rows: readonly ToExplain[]; locale: Locale }) {
  return rows.map((row) =>
    row.kind === "note" ? (
      <NoteRow key={row.note.id} note={row.note} locale={locale} />
    ) : (
      <FindingRow key={row.found.finding.key} found={row.found} locale={locale} />
    ),
  );
}

function NoteRow({
  note: { findingKey, author, createdAt },
  locale,
}: Pick<Extract<ToExplain, { kind: "note" }>, "note"> & { locale: Locale }) {
  const t = deskHomeTexts(locale);
  const rule = ruleOfKey(findingKey);
  const title = rule ? contradictionTexts(locale).rules[rule] : findingKey;
  const to = `${href("deskContradictions", {}, locale)}#waiting`;
  const [before = "", after = ""] = t.noteWaits(author, "|").split("|");
  return (
    <WorkRow
      title={<a href={to}>{title}</a>}
      details={
        <>
          {before}
          <InstantText at={createdAt} locale={locale} />
          {after}
        </>
      }
      actions={<RowLink href={to} label={t.review} of={t.of(title)} />}
    />
  );
}

function FindingRow({
  found: { finding, sides },
  locale,
}: Pick<Extract<ToExplain, { kind: "finding" }>, "found"> & { locale: Locale }) {
  const t = deskHomeTexts(locale);
  const to = deskFindingHref(finding, locale);
  const names = [...new Set(sides.map(({ record }) => recordName(record, locale)))].join(", ");
  return (
    <WorkRow
      title={<a href={to}>{contradictionTexts(locale).rules[finding.rule]}</a>}
      details={`${verdictWords(finding, locale)}: ${names}`}
      actions={<RowLink href={to} label={t.explain} of={t.of(names)} />}
    />
  );
}
