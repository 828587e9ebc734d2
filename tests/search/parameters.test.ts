import { expect, test } from "vitest";
import { canonicalQuery } from "#lib/search/parameters.ts";

test("a page of the whole list is an address of its own, a filtered list leads to the whole", () => {
  expect(canonicalQuery({ page: "2", state: undefined })).toEqual({ page: "2" });
  expect(canonicalQuery({ page: undefined, state: undefined })).toEqual({});
  expect(canonicalQuery({ page: "2", state: "sachsen" })).toEqual({});
});
