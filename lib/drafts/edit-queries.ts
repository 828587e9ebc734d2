/** Everything that the page needs on which a record is edited. */
import { mayEdit, type Person } from "#lib/auth/policy.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { contentOf, recordOf } from "./content.ts";
import { understoodDate, type Understood } from "./date-words.ts";
import type { Draft } from "./draft.ts";
import { contentTarget } from "./edit-target.ts";
import { dateOf, rowsOf } from "./shape.ts";
import type { Content, ContentIssue, Field } from "./fields.ts";
import { fieldsOf } from "./forms.ts";
import { editTarget } from "./kinds.ts";
import { candidatesOf, namesOf } from "./lookup-queries.ts";
import { publicVersion } from "#lib/revisions/queries.ts";
import { everyField, idsNamed, type Names, type Suggestion } from "./references.ts";
import { draftOf } from "./store.ts";

export interface EditPage {
  kind: RecordKind;
  id: string;
  fields: readonly Field[];
  content: Content;
  /** The person's own draft; null while there is none. */
  draft: Draft | null;
  /** The public version now; 0 where there is none. */
  publicVersion: number;
  publicContent: Content | null;
  mode: "edit" | "read" | "locked";
  /** What the reviewer asked for, of a draft that was returned. */
  remark: string | null;
  /** As it stands, it lies outside what the person may edit. */
  isOutOfScope: boolean;
  /** What keeps it from being submitted; only once the author asked. */
  issues: ContentIssue[];
  names: Names;
  candidates: Record<string, Suggestion[]>;
  understood: Record<string, Understood>;
}

/** The person's draft of a record, or what is public of it; null where neither is. */
export async function editPage(
  client: PrismaClient,
  person: Person,
  kind: RecordKind,
  id: string,
  locale: Locale,
): Promise<EditPage | null> {
  const [current, draft] = await Promise.all([
    publicVersion(client, kind, id),
    draftOf(client, person.id, kind, id),
  ]);
  const publicContent = current && contentOf(current);
  const content = draft?.content ?? publicContent;
  if (!content) return null;
  const fields = fieldsOf[kind];
  // What conflicts and cited sources name is in one of these contents, too.
  const named = [content, publicContent, ...sidesOf(draft)];
  const [names, candidates, remark] = await Promise.all([
    namesOf(client, idsNamed(fields, named), locale),
    candidatesOf(client, fields, content, locale),
    draft?.state === "returned" ? lastRemark(client, draft.id) : null,
  ]);
  const reaches = current
    ? mayEdit(person, editTarget(current))
    : mayEdit(person, contentTarget(kind, content));
  const isOpen = draft === null || draft.state === "open" || draft.state === "returned";
  const isOwnNew = current === null && draft !== null;
  const made = draft?.checked ? recordOf(kind, content) : null;
  return {
    kind,
    id,
    fields,
    content,
    draft,
    publicVersion: current?.version ?? 0,
    publicContent,
    mode: !isOpen ? "locked" : reaches || isOwnNew ? "edit" : "read",
    remark,
    isOutOfScope: draft !== null && !mayEdit(person, contentTarget(kind, content)),
    issues: made && !made.ok ? made.issues : [],
    names,
    candidates,
    understood: Object.fromEntries(
      [...everyField(fields, content)]
        .filter(({ field }) => field.type === "date")
        .map(({ path, value }) => [path, understoodDate(dateOf(value), locale)]),
    ),
  };
}

async function lastRemark(client: PrismaClient, draftId: string): Promise<string | null> {
  const note = await client.draftNote.findFirst({
    where: { draftId, kind: { in: ["returned", "conflict"] } },
    select: { kind: true, text: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return note?.kind === "returned" ? note.text || null : null;
}

/** Both sides of every conflict as contents of one row or field, for the names in them. */
function sidesOf(draft: Draft | null): Content[] {
  return (draft?.conflicts ?? []).flatMap(({ path, base, mine, theirs }) => {
    const [name = ""] = path.split(".");
    return [base, mine, theirs].flatMap((side): Content[] =>
      side === null ? [] : [{ id: "side", [name]: rowsOf(side).length > 0 ? rowsOf(side) : side }],
    );
  });
}
