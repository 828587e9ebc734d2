/** What a password must be: long enough, and not what is tried first. Nobody is asked, the list comes with the program. */
import { dictionary } from "@zxcvbn-ts/language-common";

export const shortestPassword = 12;
export const longestPassword = 128;

/** Why a password is refused; `signInTexts().passwordRule` has the sentences. */
export type PasswordProblem = "short" | "long" | "common" | "repeated" | "own";

/** Whose password it is. */
export interface PasswordOwner {
  name: string;
  email: string;
}

let common: ReadonlySet<string> | undefined;

/** Passwords and words that attackers try first. */
function isCommon(word: string): boolean {
  common ??= new Set(dictionary["passwords-common"]);
  return common.has(word);
}

/** Signs in the middle of words stay; at the ends they are what people add to satisfy a rule. */
const withoutTail = (text: string) =>
  text.replace(/[\d\p{P}\p{S}\s]+$/u, "").replace(/^[\d\p{P}\p{S}\s]+/u, "");

/** The shortest text whose repetition gives this one: `abcabcabc` is made of `abc`. */
function period(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return unit;
  }
  return text;
}

/** Letters and digits only, as names and addresses are compared. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether less than half of the shortest password is left without the owner's name and address. */
function isOwn(password: string, { name, email }: PasswordOwner): boolean {
  const [local = "", domain = ""] = email.split("@");
  const parts = [name, email, local, ...name.split(/\s+/), ...local.split(/[._+-]/), ...domain.split(".")]
    .map(plain)
    .filter((part) => part.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  let rest = plain(password);
  for (const part of parts) rest = rest.replaceAll(part, "");
  return rest !== plain(password) && rest.length < shortestPassword / 2;
}

/** The first reason to refuse a password, null if it is good. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  if (Array.from(password).length < shortestPassword) return "short";
  if (password.length > longestPassword) return "long";
  const lower = password.toLowerCase();
  const unit = period(lower);
  if (new Set(lower).size < 5 || unit.length < 5) return "repeated";
  if ([lower, unit, withoutTail(lower), period(withoutTail(lower))].some(isCommon)) return "common";
  return isOwn(password, owner) ? "own" : null;
}

/** The sentence for a problem. */
export function passwordSentence(
  problem: PasswordProblem,
  password: string,
  t: Readonly<{
    short: (length: number) => string;
    long: string;
    common: string;
    repeated: string;
    own: string;
  }>,
): string {
  return problem === "short" ? t.short(Array.from(password).length) : t[problem];
}
