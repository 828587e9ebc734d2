import type { Metadata } from "next";
import { z } from "zod";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { RecordEditPage } from "#components/drafts/record-edit-page.tsx";
import { LeaningStatements } from "#components/sources/leaning-statements.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { database } from "#lib/db/client.ts";
import { autosaveAction, discardDraftAction, saveDraftAction } from "#lib/drafts/actions.ts";
import { editPage } from "#lib/drafts/edit-queries.ts";
import { leaningOn } from "#lib/evidence/queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { idSchema, recordKinds } from "#lib/records/statements.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

const parts = z.object({ kind: z.enum(recordKinds), id: idSchema });

interface RecordProps {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: RecordProps): Promise<Metadata> {
  const locale = await currentLocale();
  const read = parts.safeParse(await params);
  return staffMetadata(locale, recordFormTexts(locale).kinds[read.success ? read.data.kind : "hub"]);
}

/** A record to be edited, or read by those who may not. */
export default async function EditRecord({ params, searchParams }: RecordProps) {
  const locale = await currentLocale();
  const address = await params;
  const person = await staffPage("desk.see", locale, href("deskRecord", address, locale));
  if (!person) return <NoAccessPage locale={locale} />;
  const read = parts.safeParse(address);
  const page = read.success ? await editPage(database(), person, read.data.kind, read.data.id, locale) : null;
  if (!page) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  const leaning = page.kind === "source" ? await leaningOn(database(), page.id) : null;
  const query = await searchParams;
  const one = (name: string) => (typeof query[name] === "string" ? query[name] : null);
  return (
    <RecordEditPage
      locale={locale}
      person={person}
      page={page}
      done={one("done")}
      at={one("at")}
      ask={one("ask")}
      below={leaning && <LeaningStatements page={leaning} locale={locale} />}
      actions={{ signOut, save: saveDraftAction, autosave: autosaveAction, discard: discardDraftAction }}
    />
  );
}
