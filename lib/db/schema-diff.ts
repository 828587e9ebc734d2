import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { type SqlDriverAdapter, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

// The glue's own types leave out the function that joins it to the compiled half.
type EngineModule = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

// Numbers of PostgreSQL's catalog (pg_type.oid) and of Prisma's ColumnTypeEnum.
const charOid = 18;
const charArrayOid = 1002;
const characterType = 6;
const characterArrayType = 70;

/** The schema engine, compiled from WebAssembly: the native one would have to be downloaded. */
async function loadEngine(): Promise<EngineModule["SchemaEngine"]> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as EngineModule;
  const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, "_bg.wasm")), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue.SchemaEngine;
}

let engine: ReturnType<typeof loadEngine> | undefined;

/**
 * The adapter refuses PostgreSQL's internal type "char", in which the catalog keeps kinds of constraints, while the
 * engine asks for exactly that. The pool passes it off as an array of it, which the adapter lets through, and the
 * adapter's result is set right again.
 */
function catalogAdapter(pool: pg.Pool): PrismaPg {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const disguised = async (...args: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...args);
    // A script of several statements has no fields.
    for (const field of result.fields ?? [])
      if (field.dataTypeID === charOid) field.dataTypeID = charArrayOid;
    return result;
  };
  Object.assign(pool, { query: disguised });

  class CatalogAdapter extends PrismaPg {
    override async connect(): ReturnType<PrismaPg["connect"]> {
      const adapter = await super.connect();
      const read = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (...args: Parameters<SqlDriverAdapter["queryRaw"]>) => {
        const result = await read(...args);
        return {
          ...result,
          columnTypes: result.columnTypes.map((type) => (type === characterArrayType ? characterType : type)),
        };
      };
      return adapter;
    }
  }
  return new CatalogAdapter(pool);
}

/**
 * The SQL that turns the tables of a database into those of `prisma/schema.prisma`; empty when they agree.
 * Check constraints, triggers and indexes over expressions, which Prisma's schema can't say, are left alone.
 */
export async function schemaDiff(databaseUrl: string, schemaFile = "prisma/schema.prisma"): Promise<string> {
  const files = [{ path: "schema.prisma", content: readFileSync(schemaFile, "utf8") }];
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // Without it a panic of the engine would hide behind a TypeError of its glue.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
  });
  try {
    // Once per process: the glue keeps views of the first instance's memory and would read a second one through them.
    const Engine = await (engine ??= loadEngine());
    const differ = await Engine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool)),
    );
    const { stdout } = await differ.diff({
      from: { tag: "schemaDatasource", files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? "";
    return /^-- This is an empty migration\.$/.test(sql) ? "" : sql;
  } finally {
    await pool.end();
  }
}
