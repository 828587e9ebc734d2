import type { ReactNode } from "react";
import { MadeUpBand } from "#components/ui/made-up-band.tsx";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";
import { keepUntilChanged } from "#lib/server/page-cache.ts";

async function isMadeUp(): Promise<boolean> {
  "use cache";
  keepUntilChanged();
  return registerIsMadeUp(database());
}

/** Nobody may take made-up records for real ones, on whoever's site they see them. */
export default async function EmbedLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <>
      {(await isMadeUp()) ? <MadeUpBand locale={locale} /> : null}
      {children}
    </>
  );
}
