/** Reads the register's first facts: the data files beside this module, checked by the same schemas as any other input. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { sourceSchema, type Source } from "#lib/evidence/source.ts";
import { hubSchema, type HubRecord } from "#lib/hubs/record.ts";
import { networkSchema, type NetworkRecord } from "#lib/networks/record.ts";
import { offerKindSchema, type OfferKind } from "#lib/offers/offer-kind.ts";
import { organisationSchema, type OrganisationRecord } from "#lib/organisations/record.ts";
import { agsSchema, associationKeySchema, idSchema } from "#lib/records/statements.ts";
import { themeSchema, type Theme } from "#lib/themes/theme.ts";

/**
 * Places whose key was looked up in the official list of the day: the facts lean on these. All others come from the
 * older first list alone, and say so.
 */
const checkedPlacesSchema = z.object({
  sourceId: idSchema,
  municipalities: z.array(agsSchema),
  associations: z.array(associationKeySchema),
});

export interface Seed {
  sources: Source[];
  themes: Theme[];
  offerKinds: OfferKind[];
  organisations: OrganisationRecord[];
  networks: NetworkRecord[];
  hubs: HubRecord[];
  checkedPlaces: z.infer<typeof checkedPlacesSchema>;
}

/** Paths of fields that are written in a file but that no schema knows: a slip of the pen would be lost without a word. */
function strayFields(written: unknown, understood: unknown, path: string[] = []): string[] {
  if (typeof written !== "object" || written === null) return [];
  return Object.entries(written).flatMap(([field, inner]) => {
    const here = [...path, field];
    const known = typeof understood === "object" && understood !== null && field in understood;
    return known ? strayFields(inner, (understood as Record<string, unknown>)[field], here) : [here.join(".")];
  });
}

/**
 * Checks the text of one data file.
 * @throws Error naming the file and, line by line, the path of everything that is wrong with it.
 */
export function parseSeedFile<T>(file: string, text: string, schema: z.ZodType<T>): T {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
  const result = schema.safeParse(written);
  const problems = result.success
    ? strayFields(written, result.data).map((path) => `${file}, ${path}: no such field`)
    : result.error.issues.map((issue) => `${file}, ${issue.path.join(".") || "whole file"}: ${issue.message}`);
  if (!result.success || problems.length > 0) throw new Error(problems.join("\n"));
  return result.data;
}

/** All data files of a folder laid out like this one. Throws as `parseSeedFile` does, at the first file that is wrong. */
export function readSeed(folder: string = fileURLToPath(new URL(".", import.meta.url))): Seed {
  const one = <T>(file: string, schema: z.ZodType<T>) =>
    parseSeedFile(file, readFileSync(join(folder, file), "utf8"), schema);
  const each = <T>(directory: string, schema: z.ZodType<T>) =>
    readdirSync(join(folder, directory))
      .filter((file) => file.endsWith(".json"))
      // The order of saving, and with it the chain of revisions, must not depend on the file system.
      .toSorted()
      .map((file) => one(`${directory}/${file}`, schema));
  return {
    sources: one("sources.json", z.array(sourceSchema)),
    themes: one("themes.json", z.array(themeSchema)),
    offerKinds: one("offer-kinds.json", z.array(offerKindSchema)),
    organisations: each("organisations", organisationSchema),
    networks: each("networks", networkSchema),
    hubs: each("hubs", hubSchema),
    checkedPlaces: one("places.json", checkedPlacesSchema),
  };
}
