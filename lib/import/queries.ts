/** Reads for the import page. */
import { detailsSchema, type ChangesetDetails, type ChangesetState } from "#lib/changesets/changeset.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { importKinds, type ImportKind } from "./import-store.ts";

export interface PastImport {
  id: string;
  kind: ImportKind;
  title: string;
  state: ChangesetState;
  createdAt: Date;
  details: ChangesetDetails;
}

const select = { id: true, kind: true, title: true, state: true, createdAt: true, details: true } as const;

/** The newest imports, refused ones included. */
export async function pastImports(client: PrismaClient, limit: number): Promise<PastImport[]> {
  const rows = await client.changeset.findMany({
    where: { kind: { in: [...importKinds] } },
    select,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map((row) => ({
    ...row,
    // Closed lists are text columns with CHECK constraints: the types know them only as strings.
    kind: row.kind as ImportKind,
    state: row.state as ChangesetState,
    details: detailsSchema.catch({}).parse(row.details),
  }));
}

/** Why an upload was refused; `file` may be empty. */
export interface Refusal {
  file: string;
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** Why the upload with this id was refused; a form without a file has no id. */
export async function refusalOf(client: PrismaClient, id: string): Promise<Refusal | null> {
  if (id === "no-file") return { file: "", code: id, params: {} };
  const row = await client.changeset.findFirst({
    where: { id, state: "failed" },
    select: { details: true },
  });
  const details = detailsSchema.catch({}).parse(row?.details ?? {});
  const [problem] = details.problems ?? [];
  return problem ? { file: details.file ?? "", code: problem.code, params: problem.params ?? {} } : null;
}
