import { expect, test } from "vitest";
import { readForm, removeNul, textOf, typed } from "#lib/form-action.ts";
import { ownEntry } from "#lib/own-entry.ts";
import { z } from "zod";

test("NUL, which the database cannot hold, is taken out of every text of a form; files stay", () => {
  const form = new FormData();
  form.append("name", "a\0b");
  form.append("hub", "eins");
  form.append("hub", "\0zwei");
  form.append("file", new Blob(["a\0b"]), "a.csv");
  expect(textOf(form, "name")).toBe("ab");
  removeNul(form);
  expect(typed(form)).toEqual({ name: "ab", hub: "zwei" });
  expect(form.getAll("hub")).toEqual(["eins", "zwei"]);
  expect(form.get("file")).toBeInstanceOf(Blob);
});

test("a field called like a part of every object is a field like any other", () => {
  const form = new FormData();
  form.append("__proto__", "x");
  form.append("constructor", "y");
  form.append("name", "z");
  const read = readForm(z.object({ name: z.string() }), form, () => "");
  expect(read).toEqual({ ok: true, data: { name: "z" } });
  expect(Object.hasOwn({}, "x")).toBe(false);
});

test("what every object has is no entry of it", () => {
  expect(ownEntry({ done: "Gespeichert" }, "done")).toBe("Gespeichert");
  for (const key of ["constructor", "__proto__", "toString", "valueOf", "saved"])
    expect(ownEntry({ done: "Gespeichert" }, key)).toBeUndefined();
});
