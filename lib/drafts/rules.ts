/**
 * What several fields must say together, checked on what was typed, so that each problem stands where it can be put right.
 * The records' schemas hold the same rules; these only say them earlier and in the form's own paths.
 */
import type { Content, ContentIssue, Field, Row } from "./fields.ts";
import type { IssueCode } from "./issues.ts";
import { pathOf } from "./names.ts";
import { bilingualOf, dateOf, type Fields, rowsOf, textOf } from "./shape.ts";

type Rule = (row: Row, path: string, content: Content) => ContentIssue[];

const issue = (path: string, code: IssueCode): ContentIssue => ({ path, code });

const isGiven = (row: Fields, name: string) => textOf(row[name]).trim() !== "";

/** Exactly one of these fields is filled. */
const exactlyOne =
  (names: readonly [string, ...string[]], none: IssueCode): Rule =>
  (row, path) => {
    const filled = names.filter((name) => isGiven(row, name));
    if (filled.length === 0) return [issue(`${path}.${names[0]}`, none)];
    return filled.slice(1).map((name) => issue(`${path}.${name}`, "body-twice"));
  };

const claim: Rule = (row, path) => {
  const isOfState = row["scope"] === "state";
  if (isOfState && !isGiven(row, "stateIso")) return [issue(`${path}.stateIso`, "claim-needs-state")];
  if (!isOfState && isGiven(row, "scope") && isGiven(row, "stateIso"))
    return [issue(`${path}.stateIso`, "claim-names-no-state")];
  return [];
};

const source = (row: Fields, prefix: string): ContentIssue[] =>
  isGiven(row, "title") || Object.values(bilingualOf(row["description"])).some((text) => text.trim() !== "")
    ? []
    : [issue(pathOf(prefix, "title"), "title-or-description")];

const milestone: Rule = (row, path, content) => [
  ...displayedDate(row, path),
  ...followed(row, path, rowsOf(content["milestones"])),
];

/** The citation whose date is shown must have one. */
function displayedDate(row: Row, path: string): ContentIssue[] {
  const displayed = rowsOf(row["citations"]).find(({ id }) => id === row["displayedCitationId"]);
  if (!displayed) return [];
  const isEmpty = Object.values(dateOf(displayed["date"])).every((text) => text.trim() === "");
  return isEmpty ? [issue(`${path}.citations.${displayed.id}.date.wording`, "displayed-needs-date")] : [];
}

/** What is followed is a plan, and nothing follows itself, however far round. */
function followed(row: Row, path: string, milestones: readonly Row[]): ContentIssue[] {
  const byId = new Map(milestones.map((other) => [other.id, other]));
  const plan = byId.get(textOf(row["follows"]));
  if (plan?.["state"] === "done") return [issue(`${path}.follows`, "follows-done")];
  const passed = new Set<string>();
  for (let at = plan; at && !passed.has(at.id); at = byId.get(textOf(at["follows"]))) {
    if (at.id === row.id) return [issue(`${path}.follows`, "follows-circle")];
    passed.add(at.id);
  }
  return [];
}

/** By the list in which the rows stand. */
const ruleOf: Readonly<Record<string, Rule>> = {
  partners: exactlyOne(["ags", "associationKey", "organisationId", "unnamed"], "partner-missing"),
  participants: exactlyOne(["ags", "associationKey", "organisationId"], "body-missing"),
  carriers: exactlyOne(["stateIso", "carrierOrganisationId"], "carrier-missing"),
  claims: claim,
  milestones: milestone,
  newSources: source,
};

/** All broken rules. A source's own are checked where its fields are the top ones. */
export function brokenRules(fields: readonly Field[], content: Content): ContentIssue[] {
  const isSource = fields.some(({ name }) => name === "publisher");
  return [...(isSource ? source(content, "") : []), ...ofRows(fields, content, "", content)];
}

function ofRows(fields: readonly Field[], row: Fields, prefix: string, content: Content): ContentIssue[] {
  return fields.flatMap((field) => {
    if (field.type !== "rows") return [];
    const path = pathOf(prefix, field.name);
    const rule = ruleOf[field.name];
    return rowsOf(row[field.name]).flatMap((inner) => {
      const rowPath = `${path}.${inner.id}`;
      return [...(rule?.(inner, rowPath, content) ?? []), ...ofRows(field.fields, inner, rowPath, content)];
    });
  });
}
