/**
 * A signed cookie set at every successful sign-in. It lets nobody in, but who has it for an account is counted apart: the
 * honest user stays able to sign in while somebody else guesses at the same account (OWASP "device cookies").
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export const deviceCookieName = "hubregister.device";
/** One year, in seconds. */
export const deviceCookieAge = 365 * 24 * 3600;

const fingerprint = (email: string) =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");

const sign = (secret: string, content: string) =>
  createHmac("sha256", secret).update(`device-cookie:${content}`).digest("base64url");

/**
 * The cookie's value for one account on one device.
 * @param id random, one per device and sign-in
 */
export function deviceCookie(secret: string, email: string, id: string): string {
  const content = `${fingerprint(email)}.${id}`;
  return `${content}.${sign(secret, content)}`;
}

/** The device's id, if the cookie is ours and made for this account; otherwise null. */
export function deviceOf(secret: string, cookie: string | undefined, email: string): string | null {
  const [account = "", id = "", signature = "", ...more] = (cookie ?? "").split(".");
  if (id === "" || more.length > 0) return null;
  const expected = Buffer.from(sign(secret, `${account}.${id}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return account === fingerprint(email) ? id : null;
}
