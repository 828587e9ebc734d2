/** Writes of themes. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { renewSearchText } from "#lib/hubs/store.ts";
import { saveRecord, type Change, type Save, type Saved } from "#lib/records/save.ts";
import type { Theme } from "#lib/themes/theme.ts";

/** One version of a theme to be saved. */
export const themeSave = (theme: Theme, change: Change): Save => ({
  recordKind: "theme",
  record: theme,
  change,
  table: {
    current: (tx, id) => tx.theme.findUnique({ where: { id }, select: { version: true, slug: true } }),
    bySlug: (tx, slug) => tx.theme.findUnique({ where: { slug }, select: { id: true } }),
    write: async (tx, version) => {
      const { aliases, ...columns } = theme;
      const row = { ...columns, version, changedAt: change.now };
      await tx.theme.upsert({ where: { id: theme.id }, create: row, update: row, select: { id: true } });
      await tx.themeAlias.deleteMany({ where: { themeId: theme.id } });
      await tx.themeAlias.createMany({ data: aliases.map((text) => ({ themeId: theme.id, text })) });
      if (version > 1) await renewSearchText(tx, { themes: [theme.id] });
    },
  },
});

/** Saves one version of a theme with its revision; see `saveRecord` for what may be refused. */
export const saveTheme = (client: PrismaClient, theme: Theme, change: Change): Promise<Saved> =>
  saveRecord(client, themeSave(theme, change));
