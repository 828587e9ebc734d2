import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { kernTokens } from "#lib/cli/kern-tokens.ts";

test("the committed design tokens are those of the installed package", () => {
  expect(readFileSync(resolve(import.meta.dirname, "../../app/kern-tokens.css"), "utf8")).toBe(kernTokens());
});
