import { expect, test } from "vitest";
import { generateOptions } from "#lib/cli/generate.ts";

test("the number of hubs is given, the seed is 1 unless given", () => {
  expect(generateOptions(["--hubs", "10000", "--seed", "7"])).toEqual({ hubs: 10_000, seed: 7 });
  expect(generateOptions(["--hubs=5"])).toEqual({ hubs: 5, seed: 1 });
});

test.each([
  [],
  ["--hubs", "0"],
  ["--hubs", "-3"],
  ["--hubs", "1e3"],
  ["--hubs", "2000000"],
  ["--hubs", "5", "--seed", "x"],
  ["--hubs", "5", "--many"],
  ["5"],
])("%j is answered with the right call", (...args) => {
  expect(() => generateOptions(args.flat())).toThrow("npm run generate -- --hubs 10000 --seed 1");
});
