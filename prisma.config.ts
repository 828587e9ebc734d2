import { defineConfig } from "prisma/config";

// Prisma would download its native schema engine otherwise, from outside the npm registry. Nothing we call
// executes it: `generate` only wants an executable to exist, and migrations are applied by lib/db/migrate.ts.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
