import type { Metadata } from "next";
import { ChangesetBody } from "#components/changesets/changeset-body.tsx";
import { ChangesetRows } from "#components/changesets/changeset-rows.tsx";
import { PlaceChanges } from "#components/changesets/place-changes.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { NoAccessPage, NothingHerePage } from "#components/desk/no-access.tsx";
import { ChangeList } from "#components/revisions/change-list.tsx";
import { signOut } from "#lib/auth/actions.ts";
import { staffPage } from "#lib/auth/guard.ts";
import { may } from "#lib/auth/policy.ts";
import { changesetAction } from "#lib/changesets/actions.ts";
import { mayApplyKind, mayUndoKind, rowOutcomes } from "#lib/changesets/changeset.ts";
import { contentOfRow } from "#lib/changesets/content.ts";
import { changesetPage, type ChangesetPage } from "#lib/changesets/queries.ts";
import { database } from "#lib/db/client.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { changesetTexts, type ChangesetNotice } from "#lib/i18n/messages/changesets.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { href } from "#lib/i18n/paths.ts";
import { referencesOf } from "#lib/records/references.ts";
import { pageParameter, readParameters, type SearchParams } from "#lib/search/parameters.ts";
import { answerWithStatus } from "#lib/server/failure-page.ts";
import { settings } from "#lib/settings/store.ts";
import { z } from "zod";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, changesetTexts(locale).title);
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function Changeset({ params, searchParams }: Props) {
  const [{ id }, search, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const t = changesetTexts(locale);
  const notices = Object.keys(t.notices) as ChangesetNotice[];
  const { values } = readParameters(search, {
    outcome: z.enum(rowOutcomes),
    page: pageParameter,
    done: z.enum(notices),
  });
  const query = { outcome: values.outcome ?? undefined, page: values.page ?? undefined };
  const person = await staffPage("desk.see", locale, href("deskChangeset", { id }, locale, query));
  if (!person) return <NoAccessPage locale={locale} />;
  const client = database();
  const changeset = await changesetPage(client, id, { outcome: values.outcome, page: values.page ?? 1 });
  if (!changeset) {
    answerWithStatus(404);
    return <NothingHerePage locale={locale} />;
  }
  const { fourEyes } = await settings(client);
  const names = await referencesOf(
    client,
    changeset.rows.map(({ before, after }) => [before, after]),
  );
  const changesOf = (row: ChangesetPage["rows"][number]) => {
    if (row.after === null || row.outcome === "unchanged") return null;
    const content = contentOfRow(row);
    if (!content) return <PlaceChanges {...row} locale={locale} />;
    return <ChangeList {...content} names={names} locale={locale} />;
  };
  const mayApply = mayApplyKind(person, changeset.kind, changeset.authorId, fourEyes);
  const whyNot = mayApply ? null : may(person, "changesets.edit") ? t.fourEyes : t.mayNot;
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskChangeset"
      params={{ id }}
      query={query}
      section="deskChangesets"
      title={changeset.title}
      kicker={t.kinds[changeset.kind]}
      crumbs={[{ label: t.title, href: href("deskChangesets", {}, locale) }]}
    >
      <ChangesetBody locale={locale} changeset={changeset} outcome={values.outcome} done={values.done}>
        <ChangesetRows
          locale={locale}
          changeset={changeset}
          mayApply={mayApply}
          mayUndo={mayUndoKind(person, changeset.kind)}
          whyNot={whyNot}
          outcome={values.outcome}
          changesOf={changesOf}
          action={changesetAction}
        />
      </ChangesetBody>
    </DeskPage>
  );
}
