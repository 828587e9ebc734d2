/**
 * Something only the person who runs the program can put right (a wrong setting, a taken port, an unreachable
 * database). The message is one German sentence meant for them; commands print it alone and exit with 1.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}
