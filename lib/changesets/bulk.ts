/** One change to many hubs at once: a theme or an operator added, taken away or replaced. Pure. */
import { z } from "zod";
import { hubSchema, type HubRecord } from "#lib/hubs/record.ts";
import { idSchema, line, operatorRoles, themeRoles } from "#lib/records/statements.ts";

export const bulkLists = ["theme", "operator"] as const;
export const bulkDeeds = ["add", "remove", "replace"] as const;

/** What a source says for what is added. */
const evidence = z.object({ sourceId: idSchema, wording: line(300) });

const adding = { evidence };
const deeds = <Role extends z.ZodType>(role: Role) =>
  [
    z.object({ deed: z.literal("add"), id: idSchema, role, ...adding }),
    /** Without a role: in whatever role. */
    z.object({ deed: z.literal("remove"), id: idSchema, role: role.nullable() }),
    z.object({ deed: z.literal("replace"), oldId: idSchema, id: idSchema, role, ...adding }),
  ] as const;

/** A statement without a source is refused here already. */
export const bulkEditSchema = z.union([
  z.object({
    list: z.literal("theme"),
    edit: z.discriminatedUnion("deed", [...deeds(z.enum(themeRoles))]),
  }),
  z.object({
    list: z.literal("operator"),
    edit: z.discriminatedUnion("deed", [...deeds(z.enum(operatorRoles))]),
  }),
]);
export type BulkEdit = z.infer<typeof bulkEditSchema>;

/** The hub after the edit; the very same object where it changes nothing. */
export function bulkEdited(hub: HubRecord, { list, edit }: BulkEdit, newId: () => string): HubRecord {
  const field = list === "theme" ? "themes" : "operators";
  const idOf = (entry: { themeId: string } | { organisationId: string }) =>
    "themeId" in entry ? entry.themeId : entry.organisationId;
  const entries: readonly (HubRecord["themes"][number] | HubRecord["operators"][number])[] = hub[field];
  const isGone = (entry: (typeof entries)[number]) => {
    if (edit.deed === "add") return false;
    if (edit.deed === "replace") return idOf(entry) === edit.oldId;
    return idOf(entry) === edit.id && (edit.role === null || entry.role === edit.role);
  };
  const first = entries.findIndex(isGone);
  const left = entries.filter((entry) => !isGone(entry));
  if (edit.deed === "remove" || edit.deed === "replace") {
    if (first === -1) return hub;
    if (edit.deed === "remove") return hubSchema.parse({ ...hub, [field]: left });
  }
  const stands = left.some((entry) => idOf(entry) === edit.id && entry.role === edit.role);
  if (stands) return edit.deed === "add" ? hub : hubSchema.parse({ ...hub, [field]: left });
  const added = {
    id: newId(),
    role: edit.role,
    [list === "theme" ? "themeId" : "organisationId"]: edit.id,
    citations: [{ id: newId(), ...edit.evidence }],
  };
  // What replaces something stands where that stood.
  const at = first === -1 ? left.length : first;
  return hubSchema.parse({ ...hub, [field]: [...left.slice(0, at), added, ...left.slice(at)] });
}
