import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One step of the database's history, as written in its folder. */
export interface Migration {
  /** Folder name, `20261121090000_name`: sorts by time. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script, hexadecimal, as Prisma records it. */
  readonly checksum: string;
}

/** Where the migrations are kept, relative to the project's folder. */
export const migrationsFolder = "prisma/migrations";

/** All migrations of a folder in the order of application; an absent folder has none. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
