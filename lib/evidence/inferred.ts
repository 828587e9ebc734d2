/** Whether a statement is the register's inference. Pure. */
import type { Citation } from "#lib/records/statements.ts";

/** True when no source states it plainly: every citation carries an editor's reason. */
export const isInferred = (citations: readonly Pick<Citation, "inference">[]): boolean =>
  citations.length > 0 && citations.every(({ inference }) => inference !== null && inference !== undefined);
