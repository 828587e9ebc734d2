/** What a report is about, as the form's address and its hidden fields name it. Pure. */
import { idSchema, isRecordKind } from "#lib/records/statements.ts";
import type { RecordAddress } from "#lib/reports/address.ts";

/** A record, or one statement of it. */
export interface ReportTarget extends RecordAddress {
  /** null for the record as a whole. */
  statementId: string | null;
}

const isId = (text: string) => idSchema.safeParse(text).success;

/** Reads `hub/zeitz`; null for what can name no record. */
export function readRecord(text: string): RecordAddress | null {
  const [kind = "", id = "", ...rest] = text.split("/");
  return isRecordKind(kind) && isId(id) && rest.length === 0 ? { kind, id } : null;
}

/** Reads `hub/zeitz` and `zeitz-opening`; null for what can name nothing. */
export function readTarget(record: string, statement: string): ReportTarget | null {
  const address = readRecord(record);
  if (!address || (statement !== "" && !isId(statement))) return null;
  return { ...address, statementId: statement === "" ? null : statement };
}
