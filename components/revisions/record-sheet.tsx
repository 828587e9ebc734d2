import { statementTitle, untitledFields } from "./statement-title.ts";
import { rowsIn, textOf, valueWords, type Wording } from "./value-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { HubSection, Row, Rows } from "#components/hubs/hub-section.tsx";
import type { Content, Field, Row as FormRow, TypedBilingual } from "#lib/drafts/fields.ts";
import { fieldsOf } from "#lib/drafts/forms.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { readerLabel } from "#lib/i18n/messages/reader-labels.ts";
import { href } from "#lib/i18n/paths.ts";
import type { References } from "#lib/records/references.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { statementAnchor } from "#lib/revisions/permalink.ts";

type List = Extract<Field, { type: "rows" }>;

interface Props {
  kind: RecordKind;
  content: Content;
  references: References;
  locale: Locale;
}

/** A record of any kind in a form that needs no page of its own: its own fields, then each statement with its citations. */
export function RecordSheet({ kind, content, references, locale }: Props) {
  const wording: Wording = { kind, names: references, contents: [content], locale, audience: "readers" };
  const lists = fieldsOf[kind].filter(
    (field): field is List => field.type === "rows" && rowsIn(content[field.name]).length > 0,
  );
  return (
    <>
      <HubSection id="head" title={logTexts(locale).head}>
        <Head content={content} wording={wording} />
      </HubSection>
      {lists.map((list) => (
        <HubSection key={list.name} id={list.name} title={readerLabel(locale, kind, list.name)}>
          <ul className="grid gap-5">
            {rowsIn(content[list.name]).map((row) => (
              <li key={row.id} id={statementAnchor(row.id)}>
                <Statement list={list} row={row} wording={wording} />
              </li>
            ))}
          </ul>
        </HubSection>
      ))}
    </>
  );
}

/** The record's own fields, as far as something is entered, and what became of it. */
function Head({ content, wording }: { content: Content; wording: Wording }) {
  const { kind, locale } = wording;
  const t = logTexts(locale);
  const rows = fieldsOf[kind].flatMap((field) => {
    const words = field.type === "rows" ? "" : valueWords(field, field.name, content[field.name], wording);
    return words === "" ? [] : [{ name: field.name, words }];
  });
  return (
    <>
      <Rows>
        {rows.map(({ name, words }) => (
          <Row
            key={name}
            term={readerLabel(locale, kind, name)}
            values={[{ key: name, value: <span className="wrap-anywhere">{words}</span> }]}
          />
        ))}
      </Rows>
      {content["archived"] === true ? <p className="mt-4">{t.states.archived}</p> : null}
      {textOf(content["mergedIntoId"]) === "" ? null : <p className="mt-4">{t.states.merged}</p>}
    </>
  );
}

function Statement({ list, row, wording }: { list: List; row: FormRow; wording: Wording }) {
  const { kind, locale } = wording;
  const rest = untitledFields(list).flatMap((field) => {
    const path = `${list.name}.${field.name}`;
    const words =
      field.type === "rows"
        ? rowsIn(row[field.name])
            .map((each) => statementTitle(field, path, each, wording))
            .join("; ")
        : row[field.name] === false
          ? ""
          : valueWords(field, path, row[field.name], wording);
    return words === "" ? [] : [{ path, words }];
  });
  return (
    <div className="max-w-measure wrap-anywhere">
      <p className="font-semibold">{statementTitle(list, list.name, row, wording)}</p>
      {rest.map(({ path, words }) => (
        <p key={path}>
          <span className="text-muted">{readerLabel(locale, kind, path)}:</span> {words}
        </p>
      ))}
      <ul className="mt-1 grid gap-1 text-sm">
        {rowsIn(row["citations"]).map((citation) => (
          <li key={citation.id} className="border-s-3 border-line ps-3">
            <Citation list={list} citation={citation} wording={wording} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A source's words, where they stand, and what is read or inferred from them. */
function Citation({ list, citation, wording }: { list: List; citation: FormRow; wording: Wording }) {
  const { locale, names } = wording;
  const t = evidenceTexts(locale);
  const source = names.sources[textOf(citation["sourceId"])];
  const locator = textOf(citation["locator"]);
  const fields = list.fields.find(({ name }) => name === "citations");
  const date = fields?.type === "rows" ? fields.fields.find(({ name }) => name === "date") : undefined;
  const read = date ? valueWords(date, `${list.name}.citations.date`, citation["date"], wording) : "";
  const reason = (citation["inference"] as TypedBilingual | undefined)?.[locale];
  return (
    <>
      <span lang="de">{quoted(textOf(citation["wording"]), locale)}</span>
      {locator === "" ? null : ` (${locator})`}
      {source ? (
        <>
          , {publisherLabel(source, locale)},{" "}
          <a href={href("source", { slug: source.slug }, locale)}>{sourceTitle(source, locale)}</a>,{" "}
          {sourceDay(source, locale)}
        </>
      ) : null}
      {read === "" ? null : (
        <span className="block text-muted">
          {t.dateInSource} {read}
        </span>
      )}
      {reason ? (
        <span className="block">
          <span className="text-muted">{t.inferredBecause}</span> {reason}
        </span>
      ) : null}
    </>
  );
}
