/** What cookies are signed and second factors are encrypted with. */
import { randomBytes } from "node:crypto";
import type { PrismaClient } from "#lib/db/generated/client.ts";

const key = "auth-secret";

/**
 * AUTH_SECRET where it is set; otherwise a random secret that the database keeps, made once, the same for all instances.
 * Whoever can read that row can read the sessions beside it as well, so it weakens nothing but a copy of the database
 * kept elsewhere: for that, set AUTH_SECRET.
 */
export async function authSecret(
  client: PrismaClient,
  configured: string | undefined,
  now: Date,
): Promise<string> {
  if (configured !== undefined) return configured;
  const kept = async () =>
    (await client.setting.findUnique({ where: { key }, select: { value: true } }))?.value;
  let value = await kept();
  if (value === undefined) {
    // Of two instances that start at once, the first wins and both read it.
    await client.setting.createMany({
      data: [{ key, value: randomBytes(48).toString("base64url"), changedAt: now }],
      skipDuplicates: true,
    });
    value = await kept();
  }
  if (typeof value !== "string" || value.length < 32) throw new Error("The stored secret is unreadable.");
  return value;
}
