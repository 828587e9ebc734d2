import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrate } from "#lib/db/migrate.ts";
import { migrationsFolder, readMigrations } from "#lib/db/migrations.ts";
import { schemaDiff } from "#lib/db/schema-diff.ts";
import { OperatorError } from "#lib/errors.ts";
import { temporaryServer } from "#lib/server/temporary-server.ts";

/** `20261121093000_name` in UTC, later than every migration there is, whatever the clock says. */
export function migrationName(name: string, now: Date, existing: readonly string[]): string {
  const wanted = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const last =
    existing
      .map((each) => each.slice(0, 14))
      .sort()
      .at(-1) ?? "0";
  return `${wanted > last ? wanted : String(BigInt(last) + 1n)}_${name}`;
}

/** `npm run db:migration -- <name>`: writes the step from the existing migrations to prisma/schema.prisma as SQL. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (!name || rest.length > 0 || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new OperatorError("Aufruf: npm run db:migration -- <name>, der Name aus a–z, 0–9 und _.");
  }
  const server = await temporaryServer();
  try {
    await migrate(server.url);
    const sql = await schemaDiff(server.url);
    if (!sql) {
      process.stdout.write(
        "Die Migrationen entsprechen schon prisma/schema.prisma; es gibt nichts zu schreiben.\n",
      );
      return 0;
    }
    const folder = join(
      migrationsFolder,
      migrationName(
        name,
        new Date(),
        readMigrations().map((each) => each.name),
      ),
    );
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "migration.sql"), `${sql}\n`);
    process.stdout.write(`${folder}/migration.sql geschrieben; bitte lesen, bevor sie angewandt wird.\n`);
    return 0;
  } finally {
    await server.close();
  }
}
