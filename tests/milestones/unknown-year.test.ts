import { expect, test } from "vitest";
import { historicDate } from "#lib/dates/historic-date.ts";
import { unknownYear } from "#lib/milestones/unknown-year.ts";

test.each([
  ["2021-10-20", null],
  ["2021", null],
  ["[2022-01..2022-03]", null],
  ["[..2021-12-31]", "open"],
  ["[2021-09..]", "open"],
  ["XXXX-12-13", "year-not-stated"],
  ["XXXX-12", "year-not-stated"],
  ["XXXX", "not-dated"],
])("%s: why its year is not known is %s", (edtf, reason) => {
  expect(unknownYear(historicDate({ edtf, wording: "" }))).toBe(reason);
});
