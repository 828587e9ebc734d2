import { describe, expect, test } from "vitest";
import { machineDate, saysTheSame } from "#components/dates/date-words.ts";

describe("a machine-readable date", () => {
  test.each(["2021-10-20", "2021-09", "2021"])("is given for %s, which HTML can hold", (edtf) => {
    expect(machineDate({ edtf })).toBe(edtf);
  });

  test.each([
    "[2022-01..2022-03]",
    "[..2021-12-31]",
    "2021-21",
    "2021-33",
    "2021-40",
    "2020~",
    "XXXX-12-13",
    "XXXX",
    "2021/2022",
  ])("is withheld for %s, which HTML would make more exact", (edtf) => {
    expect(machineDate({ edtf })).toBeNull();
  });
});

describe("the source's words", () => {
  test("say the same when only a preposition or the case differs", () => {
    expect(saysTheSame("im September 2021", "September 2021")).toBe(true);
    expect(saysTheSame("anfang 2022", "Anfang 2022")).toBe(true);
    expect(saysTheSame("seit 2021", "2021")).toBe(true);
  });

  test("say something else when they are relative, in another form, or bounded", () => {
    expect(saysTheSame("heute", "20. Oktober 2021")).toBe(false);
    expect(saysTheSame("20.10.2021", "20. Oktober 2021")).toBe(false);
    expect(saysTheSame("bis 2021", "2021")).toBe(false);
    expect(saysTheSame("am 13. Dezember", "13. Dezember, Jahr nicht genannt")).toBe(false);
  });
});
