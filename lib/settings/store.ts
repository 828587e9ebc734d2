/** What administrators set for the whole register. */
import { z } from "zod";
import { recordAudit } from "#lib/audit/store.ts";
import type { Prisma, PrismaClient } from "#lib/db/generated/client.ts";

/** Every setting with its default. */
const defaults = { "four-eyes": true } as const;
export type SettingKey = keyof typeof defaults;

export interface Settings {
  /** Nobody publishes or applies what they wrote themselves. */
  fourEyes: boolean;
}

/** The settings as they are now. */
export async function settings(client: PrismaClient | Prisma.TransactionClient): Promise<Settings> {
  const rows = await client.setting.findMany({ select: { key: true, value: true } });
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const read = (key: SettingKey) => z.boolean().default(defaults[key]).parse(stored.get(key));
  return { fourEyes: read("four-eyes") };
}

/** Changes one setting, with its entry in the internal chain. @returns false when it was set so already */
export async function changeSetting(
  client: PrismaClient,
  { key, value, personId, now }: { key: SettingKey; value: boolean; personId: string; now: Date },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const stored = await tx.setting.findUnique({ where: { key }, select: { value: true } });
    if ((stored?.value ?? defaults[key]) === value) return false;
    const data = { value, changedAt: now, changedBy: personId };
    await tx.setting.upsert({
      where: { key },
      create: { key, ...data },
      update: data,
      select: { key: true },
    });
    await recordAudit(tx, {
      kind: "setting-changed",
      actorId: personId,
      subject: key,
      details: { value },
      now,
    });
    return true;
  });
}
