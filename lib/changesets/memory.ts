/** Memory while thousands of rows pass through. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Has the garbage collected now. On a machine with much memory the engine would rather let the heap grow by what the
 * rows leave behind: an import of 13,000 took 150 MB more. Takes a tenth of a second, so not for every batch.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}

/** Rows after which it is worth it. */
export const rowsBetweenCollections = 2_000;
