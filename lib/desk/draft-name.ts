/** What a draft is called in lists, from what its form holds so far. Pure. */

const said = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The name, label or title as typed, a source by its publisher where it has no title; null while nothing is typed. */
export function draftName(content: unknown): string | null {
  if (content === null || typeof content !== "object") return null;
  const fields = content as Record<string, unknown>;
  return (
    said(fields["name"]) ||
    said(fields["labelDe"]) ||
    said(fields["title"]) ||
    said(fields["publisher"]) ||
    null
  );
}
