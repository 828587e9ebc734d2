/** The bulk edit's form: how it is read, and what of it is wrong. Pure. */
import { z } from "zod";
import { readHubFilter, type HubFilter } from "#lib/hubs/filter.ts";
import { textOf, type FormState, type Issue } from "#lib/form-action.ts";
import type { BulkProblem } from "#lib/i18n/messages/bulk.ts";
import { idSchema } from "#lib/records/statements.ts";
import { bulkDeeds, bulkEditSchema, bulkLists, type BulkEdit } from "./bulk.ts";

/** Hubs that can be ticked on the page. */
export const mostTicked = 200;

/** The fields of the filter that the second form carries along. */
export const filterFields = ["q", "state", "status", "operator", "theme"] as const;

export interface BulkRequest {
  /** The hubs ticked, or the filter that finds them. */
  hubs: readonly string[] | HubFilter;
  edit: BulkEdit;
  reason: string;
}

type Problem = { field: string; problem: BulkProblem };

/** What was typed, or every problem at its field. */
export function readBulkForm(
  form: FormData,
): { ok: true; request: BulkRequest } | { ok: false; problems: Problem[] } {
  const text = (name: string) => textOf(form, name).trim();
  const problems: Problem[] = [];
  const wrong = (field: string, problem: BulkProblem) => void problems.push({ field, problem });

  const list = z.enum(bulkLists).catch("theme").parse(text("list"));
  const deed = z.enum(bulkDeeds).catch("add").parse(text("deed"));
  const [id, oldId, role] = [text(`${list}-id`), text(`${list}-old`), text(`${list}-role`)];
  const evidence = { sourceId: text("source"), wording: text("wording") };
  if (id === "") wrong(`${list}-id`, "target");
  if (deed === "replace" && oldId === "") wrong(`${list}-old`, "old");
  if (deed === "replace" && oldId !== "" && oldId === id) wrong(`${list}-old`, "same");
  if (deed !== "remove") {
    if (role === "") wrong(`${list}-role`, "role");
    if (evidence.sourceId === "") wrong("source", "source");
    if (evidence.wording === "" || evidence.wording.length > 300) wrong("wording", "wording");
  }
  const reason = text("reason");
  if (reason.length > 400) wrong("reason", "reason");

  const ticked = form
    .getAll("hub")
    .filter((value): value is string => idSchema.safeParse(value).success)
    .slice(0, mostTicked);
  const isAll = text("which") === "all";
  if (!isAll && ticked.length === 0) wrong("which-ticked", "hubs");
  const edit =
    deed === "remove"
      ? { deed, id, role: role === "" ? null : role }
      : deed === "add"
        ? { deed, id, role, evidence }
        : { deed, oldId, id, role, evidence };
  const read = bulkEditSchema.safeParse({ list, edit });
  if (problems.length > 0) return { ok: false, problems };
  if (!read.success) return { ok: false, problems: [{ field: `${list}-id`, problem: "target" }] };
  const filter = Object.fromEntries(filterFields.map((field) => [field, text(`filter-${field}`)]));
  const hubs = isAll ? readHubFilter(filter).filter : ticked;
  return { ok: true, request: { hubs, edit: read.data, reason } };
}

/** The state that the form gets back: what was typed stays, ticks included. */
export function bulkState(
  form: FormData,
  problems: readonly Problem[],
  says: (problem: BulkProblem) => string,
): FormState {
  const values: Record<string, string> = {};
  for (const [name, value] of form.entries())
    if (typeof value === "string" && !name.startsWith("$") && name !== "hub") values[name] = value;
  for (const id of form.getAll("hub")) if (typeof id === "string") values[`hub:${id}`] = "on";
  const issues: Issue[] = problems.map(({ field, problem }) => ({ field, message: says(problem) }));
  return { values, issues };
}
