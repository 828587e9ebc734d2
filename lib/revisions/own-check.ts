/** A check of the log that needs nothing of the register's: shown on the page that explains it. Pure. */

/**
 * A program for Node.js, which prints the end of the chain that a downloaded copy holds, or fails at the first entry that does
 * not fit. Without single quotation marks, so that a shell takes it as it stands.
 * @param file name of the copy, without quotation marks
 */
export const ownCheck = (file: string): string => `const { createHash } = require("node:crypto");
const lines = require("node:fs").readFileSync("${file}", "utf8").trimEnd().split("\\n");
const [head, ...entries] = lines.map((line) => JSON.parse(line));
let number = head.from - 1;
let previous = head.previousHash ?? "";
for (const { sequence, hash, previousHash, text } of entries) {
  number += 1;
  const own = createHash("sha256").update(previous + "\\n" + text).digest("hex");
  const isWhole = sequence === number && (previousHash ?? "") === previous && hash === own;
  if (!isWhole) throw new Error("Entry " + number);
  previous = hash;
}
console.log(number + ":" + previous);`;
