/** A file that is refused as a whole: nothing of it is read any further, nothing is changed. */

/** Why; said in words by lib/i18n/messages/import-refusals.ts. */
export type RefusalCode =
  | "empty"
  | "no-text"
  | "utf16"
  | "encoding"
  | "nul"
  | "too-large"
  | "too-many-rows"
  | "line-too-long"
  | "gv-line-length"
  | "gv-record-kind"
  | "gv-field"
  | "gv-edition"
  | "gv-parent"
  | "gv-duplicate"
  | "gv-no-members"
  | "gv-none"
  | "gv-older"
  | "gv-incomplete"
  | "csv-separator"
  | "csv-header-unknown"
  | "csv-header-missing"
  | "csv-header-twice"
  | "csv-quotes"
  | "json-head"
  | "json-newer"
  | "json-empty";

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown by every reader of lib/import at the first thing that makes the file as a whole unusable. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
