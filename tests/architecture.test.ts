import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { beforeAll, describe, expect, test } from "vitest";

/** The arrows of the house that must not be drawn. Imports of types alone carry nothing and are free. */
const rules: NonNullable<IFlattenedRuleSet["forbidden"]> = [
  {
    name: "no-circles",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "everything-resolves",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^next/root-params$" },
  },
  {
    name: "components-know-no-database",
    comment: "A component gets what it shows as props; the table of permissions is pure.",
    severity: "error",
    from: { path: "^components/" },
    to: {
      path: "^lib/(db|server|cli|auth/(?!policy\\.ts))|^lib/.*(queries|store|actions)\\.ts$",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "ui-knows-no-domain",
    severity: "error",
    from: { path: "^components/ui/" },
    to: {
      path: "^(components/(?!ui/)|lib/(?!i18n/|env\\.ts|places/attribution\\.ts))",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "lib-knows-no-pages",
    severity: "error",
    from: { path: "^lib/" },
    to: { path: "^(app|components)/" },
  },
  {
    name: "the-database-is-opened-by-pages-actions-and-commands-only",
    comment: "Everything else gets its client passed, so that it runs in any transaction and in tests.",
    severity: "error",
    from: {
      pathNot:
        "^(app|lib/(db|server|auth|cli)|tests|prisma)/|^lib/[^/]+/[a-z-]*actions\\.ts$|^instrumentation\\.ts$",
    },
    to: { path: "^lib/db/(client|migrate)\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "prisma-in-queries-stores-and-rows-only",
    severity: "error",
    from: {
      path: "^lib/(?!db|server|auth|cli|generate)",
      pathNot: "(actions|queries|store|rows|save|references|slugs|list|figures)\\.ts$",
    },
    to: { path: "^lib/db/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "dates-stand-alone",
    severity: "error",
    from: { path: "^lib/dates/" },
    to: { path: "^(lib/(?!dates/)|app|components)" },
  },
  {
    name: "actions-are-not-shared",
    severity: "error",
    from: { path: "^lib/([^/]+)/" },
    to: { path: "^lib/([^/]+)/[a-z-]*actions\\.ts$", pathNot: "^lib/$1/" },
  },
  {
    name: "tests-stay-outside",
    severity: "error",
    from: { path: "^(app|components|lib|prisma)/", pathNot: "^lib/cli/(test|bench)\\.ts$" },
    to: { path: "^tests/" },
  },
];

const folders = ["app", "components", "lib", "prisma"];

const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.includes("/generated/") && statSync(path).isFile()),
);

describe("the house", () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const cruised = await cruise(folders, {
      // The only parser it has for this TypeScript; with the default it reads nothing and reports no violation.
      parser: "swc",
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules|lib/db/generated" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node"] },
      validate: true,
      ruleSet: { forbidden: rules },
    });
    result = cruised.output as ICruiseResult;
  });

  test("no forbidden arrow is drawn", () => {
    expect(
      result.summary.violations.map(
        (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
      ),
    ).toEqual([]);
  });

  test("the check really reads the code: every source file, and the arrows between them", () => {
    const read = new Map(result.modules.map((module) => [module.source, module.dependencies.length]));
    expect(sources.filter((path) => !read.has(path))).toEqual([]);
    expect(read.get("lib/hubs/store.ts")).toBeGreaterThan(4);
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(sources.length);
  });

  test("no file grows into a drawer", () => {
    const long = sources.filter((path) => readFileSync(path, "utf8").split("\n").length > 500);
    expect(long).toEqual([]);
    expect(sources.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.|$)/.test(path))).toEqual([]);
  });

  test("the top level holds what the house needs and nothing else", () => {
    const allowed = new Set(
      "app components lib prisma public tests package.json package-lock.json tsconfig.json next.config.mjs README.md CHANGELOG.md LICENSE prisma.config.ts vitest.config.ts playwright.config.ts postcss.config.mjs proxy.ts instrumentation.ts next-env.d.ts node_modules test-results".split(
        " ",
      ),
    );
    const found = readdirSync(".").filter((name) => !name.startsWith(".") && !name.endsWith(".tsbuildinfo"));
    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
  });
});
