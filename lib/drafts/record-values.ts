/** From what was typed into one field to the value its record stores; whatever is wrong becomes an issue. Never throws. */
import { z } from "zod";
import { readDay, readTypedDate } from "#lib/dates/typed.ts";
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import { agsSchema, associationKeySchema, idSchema } from "#lib/records/statements.ts";
import type { Content, ContentIssue, Field, Row } from "./fields.ts";
import type { IssueCode } from "./issues.ts";
import { pathOf, unresolvedMark } from "./names.ts";
import {
  bilingualOf,
  dateOf,
  type Fields,
  isBlank,
  rowsOf,
  type RowsField,
  textOf,
  textsOf,
} from "./shape.ts";

/** The longest piece of typed text that a message repeats. */
const longestQuote = 80;

const urlSchema = z.url({ protocol: /^https?$/ });
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads contents field by field and keeps what is wrong with them. */
export class RecordReader {
  readonly issues: ContentIssue[] = [];
  readonly #content: Content;

  constructor(content: Content) {
    this.#content = content;
  }

  /** The values of all fields, as the record's schema takes them; null where nothing usable stands. */
  fields(fields: readonly Field[], row: Fields, prefix: string): Record<string, unknown> {
    return Object.fromEntries(
      fields.map((field) => [field.name, this.#value(field, row, pathOf(prefix, field.name))]),
    );
  }

  #refuse(path: string, code: IssueCode, params?: ContentIssue["params"]): null {
    this.issues.push(params ? { path, code, params } : { path, code });
    return null;
  }

  #value(field: Field, row: Fields, path: string): unknown {
    const value = row[field.name];
    switch (field.type) {
      case "flag":
        return value === true;
      case "choices":
        return this.#choices(field.options, textsOf(value), path);
      case "lines":
        return this.#lines(field, textsOf(value), path);
      case "rows":
        return this.#rows(field, rowsOf(value), path);
      case "date":
        return this.#date(field, value, path);
      case "bilingual":
        return this.#bilingual(field, value, path);
      case "text":
      case "choice":
      case "number":
      case "day":
      case "reference":
      case "own": {
        const typed = onlyCitation(field, row) ?? oneLine(textOf(value));
        if (typed === "") return field.optional ? null : this.#refuse(path, missingCode(field, path));
        return this.#single(field, typed, row, path);
      }
    }
  }

  #single(
    field: Extract<Field, { type: "text" | "choice" | "number" | "day" | "reference" | "own" }>,
    typed: string,
    row: Fields,
    path: string,
  ): string | number | null {
    switch (field.type) {
      case "text":
        return this.#text(typed, field, path);
      case "choice":
        return field.options.includes(typed) ? typed : this.#refuse(path, "not-an-option");
      case "number":
        return this.#number(typed, field, path);
      case "day": {
        const day = readDay(typed);
        return day.ok ? day.day : this.#refuse(path, `date-${day.reason}`, { typed: quoted(typed) });
      }
      case "reference":
        return this.#reference(typed, field.to, path);
      case "own": {
        const rows = rowsOf(field.of === "citations" ? row["citations"] : this.#content["milestones"]);
        return rows.some(({ id }) => id === typed) ? typed : this.#refuse(path, "row-gone");
      }
    }
  }

  #text(
    typed: string,
    { max, format }: { max: number; format?: "slug" | "url" },
    path: string,
  ): string | null {
    if (/\p{Cc}/u.test(typed)) return this.#refuse(path, "control-characters");
    if (typed.length > max) return this.#refuse(path, "too-long", { max, length: typed.length });
    if (format === "slug" && !slugPattern.test(typed)) return this.#refuse(path, "not-a-slug");
    if (format === "url" && !urlSchema.safeParse(typed).success) return this.#refuse(path, "not-a-url");
    return typed;
  }

  /** Whole numbers, with or without thousands set apart by dots or spaces. */
  #number(typed: string, { min, max }: { min: number; max: number }, path: string): number | null {
    const digits = /^-?\d{1,3}([. \u00a0\u202f]\d{3})+$/.test(typed) ? typed.replace(/[^\d-]/g, "") : typed;
    if (!/^-?\d{1,20}$/.test(digits)) return this.#refuse(path, "not-a-number", { typed: quoted(typed) });
    const number = Number(digits);
    if (number < min || number > max) return this.#refuse(path, "out-of-range", { min, max });
    // "-0" is a number to JavaScript and none to a reader.
    return number === 0 ? 0 : number;
  }

  #reference(typed: string, to: ReferenceTarget, path: string): string | null {
    if (typed.startsWith(unresolvedMark)) {
      const words = typed.slice(unresolvedMark.length).trim();
      if (words === "") return this.#refuse(path, "missing");
      return this.#refuse(path, "unresolved", { typed: quoted(words) });
    }
    const schema = to === "municipality" ? agsSchema : to === "association" ? associationKeySchema : idSchema;
    return schema.safeParse(typed).success ? typed : this.#refuse(path, "not-a-reference");
  }

  #date(field: Field, value: unknown, path: string): unknown {
    const typed = dateOf(value);
    const parts = {
      wording: oneLine(typed.wording),
      reading: oneLine(typed.reading),
      anchor: oneLine(typed.anchor),
    };
    if (parts.wording === "" && parts.reading === "" && parts.anchor === "")
      return field.optional ? null : this.#refuse(`${path}.wording`, "missing");
    if (/\p{Cc}/u.test(parts.wording)) return this.#refuse(`${path}.wording`, "control-characters");
    const read = readTypedDate(parts);
    if (read.ok) return read.date;
    return this.#refuse(`${path}.${read.at}`, `date-${read.reason}`, { typed: quoted(parts[read.at]) });
  }

  #bilingual(field: Extract<Field, { type: "bilingual" }>, value: unknown, path: string): unknown {
    const typed = bilingualOf(value);
    const [de, en] = [oneLine(typed.de), oneLine(typed.en)];
    if (de === "" && en === "") return field.optional ? null : this.#refuse(`${path}.de`, "missing");
    if (de === "") return this.#refuse(`${path}.de`, "one-language");
    if (en === "") return this.#refuse(`${path}.en`, "one-language");
    return { de: this.#text(de, field, `${path}.de`), en: this.#text(en, field, `${path}.en`) };
  }

  #choices(options: readonly string[], chosen: string[], path: string): string[] {
    if (chosen.some((option) => !options.includes(option))) this.#refuse(path, "not-an-option");
    return chosen;
  }

  #lines({ max, most }: { max: number; most: number }, typed: string[], path: string): unknown[] {
    const lines = typed.map(oneLine).filter((text) => text !== "");
    if (lines.length > most) this.#refuse(path, "too-many", { most });
    return lines.map((text) => this.#text(text, { max }, path));
  }

  #rows(field: RowsField, rows: Row[], path: string): unknown[] {
    if (field.least !== undefined && rows.length < field.least) this.#refuse(path, "needs-source");
    if (field.most !== undefined && rows.length > field.most)
      this.#refuse(path, "too-many", { most: field.most });
    const blank = field.name === "citations" ? rows.filter((row) => isBlank(field.fields, row)) : [];
    return rows.map((row, index) => {
      const rowPath = `${path}.${row.id}`;
      if (!blank.includes(row)) return { id: row.id, ...this.fields(field.fields, row, rowPath) };
      // One sentence for a citation without anything, not one for each of its fields.
      const none = blank.length === rows.length && index === 0;
      this.#refuse(`${rowPath}.sourceId`, none ? "needs-source" : "citation-empty");
      return { id: row.id };
    });
  }
}

/** Where there is one citation, nobody has to say which one is displayed. */
function onlyCitation(field: Field, row: Fields): string | null {
  if (field.type !== "own" || field.of !== "citations") return null;
  const citations = rowsOf(row["citations"]);
  return citations.length === 1 ? (citations[0]?.id ?? null) : null;
}

/** Typed text as one line: words copied from a document bring its line breaks along. */
function oneLine(text: string): string {
  return text.replace(/[\t\n\r]+/g, " ").trim();
}

const quoted = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;

function missingCode({ name }: Field, path: string): IssueCode {
  if (!/(^|\.)citations\.[^.]+\.[^.]+$/.test(path)) return "missing";
  return name === "sourceId" ? "citation-needs-source" : "citation-needs-wording";
}
