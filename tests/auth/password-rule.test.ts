import { describe, expect, test } from "vitest";
import { passwordProblem, passwordSentence } from "#lib/auth/password-rule.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";

const owner = { name: "Anna Beispiel", email: "anna.beispiel@zeitz.example.org" };
const problem = (password: string) => passwordProblem(password, owner);

describe("the password rule", () => {
  test("takes what is long and unusual, in any script", () => {
    for (const password of [
      "sieben-blaue-regenschirme",
      "Tischlampe fährt Kahn",
      "J8#kq0!zzPw2",
      "пятьзелёныхламп",
      "🦊🦉🐌🦔🐝🦋🐞🐢🦑🦀🐡🦜",
    ]) {
      expect([password, problem(password)]).toEqual([password, null]);
    }
  });

  test("counts what people count: eleven characters are too few, twelve are enough, 128 the most", () => {
    expect(problem("J8#kq0!zzPw")).toBe("short");
    expect(problem("🦊🦉🐌🦔🐝🦋")).toBe("short");
    expect(problem(`${"J8#kq0!zzPw2".repeat(10)}abcdefgh`)).toBe(null);
    expect(problem(`${"J8#kq0!zzPw2".repeat(10)}abcdefghi`)).toBe("long");
  });

  test("refuses what is on the list, also with what people add to satisfy a rule", () => {
    for (const password of [
      "1qaz2wsx3edc",
      "qwerty123456",
      "Leavemealone",
      "football12345",
      "Football!!2026",
      "123456football",
      "passwordpassword",
      "Passwordpassword1!",
    ]) {
      expect([password, problem(password)]).toEqual([password, "common"]);
    }
  });

  test("refuses few characters over and over", () => {
    for (const password of ["aaaaaaaaaaaa", "abcabcabcabc", "121212121212", "xyxyxyxyxyxyx"]) {
      expect([password, problem(password)]).toEqual([password, "repeated"]);
    }
  });

  test("refuses the person's own name and address", () => {
    for (const password of [
      "annabeispiel",
      "Anna.Beispiel1",
      "beispielanna99",
      "anna.beispiel@zeitz.example.org",
      "Zeitz-Beispiel",
    ]) {
      expect([password, problem(password)]).toEqual([password, "own"]);
    }
    expect(problem("anna mag sieben lampen")).toBe(null);
  });

  test("has a sentence for each refusal in both languages", () => {
    for (const locale of ["de", "en"] as const) {
      const t = signInTexts(locale).passwordRule;
      const sentences = (["short", "long", "common", "repeated", "own"] as const).map((why) =>
        passwordSentence(why, "zu kurz", t),
      );
      expect(new Set(sentences).size).toBe(5);
      expect(sentences[0]).toContain("7");
    }
  });
});
