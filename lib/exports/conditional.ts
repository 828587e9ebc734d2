/** Whether a reader has a file already. Pure. */

/**
 * As RFC 9110, section 13, has it for GET: where the reader names tags, they alone decide, and weak ones are as good as strong
 * ones (a proxy that compresses makes a strong tag weak); else the day of its copy.
 * @param etag of the file as it is now, weak or strong
 * @param changed when it changed last, where that is known
 */
export function isKnown(asked: Headers, etag: string, changed: Date | null): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, "");
  const tags = asked.get("if-none-match");
  if (tags !== null) {
    const named = tags.split(",").map(strong);
    return named.includes("*") || named.includes(strong(etag));
  }
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  // The header knows whole seconds only.
  return changed !== null && !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}
