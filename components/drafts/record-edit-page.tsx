import type { ReactNode } from "react";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { buttonClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { Notice } from "#components/ui/notice.tsx";
import { may, type Person } from "#lib/auth/policy.ts";
import type { Autosaved } from "#lib/drafts/autosaved.ts";
import type { EditPage } from "#lib/drafts/edit-queries.ts";
import { idsNamed, type Suggestion } from "#lib/drafts/references.ts";
import { rowsOf, textOf } from "#lib/drafts/shape.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { issueSentence } from "#lib/i18n/messages/draft-issues.ts";
import { mergeTexts } from "#lib/i18n/messages/merge.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { href } from "#lib/i18n/paths.ts";
import type { FormView } from "./form-view.ts";
import { publicPage } from "./public-page.ts";
import { RecordForm } from "./record-form.tsx";
import { referenceTexts } from "./reference-texts.ts";

interface RecordEditPageProps {
  locale: Locale;
  person: Person;
  page: EditPage;
  /** What the last button did, as a code. */
  done: string | null;
  /** The row that it was about. */
  at: string | null;
  /** A question that has a step of its own. */
  ask: string | null;
  /** What else belongs on the page, below the form: of a source, all that leans on it. */
  below?: ReactNode;
  actions: {
    signOut: (form: FormData) => Promise<void>;
    save: (form: FormData) => Promise<void>;
    autosave: (form: FormData) => Promise<Autosaved>;
    discard: (form: FormData) => Promise<void>;
  };
}

/** The page of one record in the desk: its state, what the last button did, and the form. */
export function RecordEditPage({ locale, person, page, done, at, ask, below, actions }: RecordEditPageProps) {
  const t = recordFormTexts(locale);
  const { kind, id, content, draft } = page;
  const label = locale === "de" ? "labelDe" : "labelEn";
  const title =
    ["name", "title", label, "publisher"].map((name) => textOf(content[name])).find(Boolean) ?? id;
  const view = viewOf(page, locale, at);
  const publicAddress = page.publicContent && publicPage(kind, page.publicContent, locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={actions.signOut}
      route="deskRecord"
      params={{ kind, id }}
      section={kind}
      title={title}
      kicker={t.kinds[kind]}
      lead={<p className="text-base">{stateWords(page, locale)}</p>}
      crumbs={[{ label: deskTexts(locale).sections[kind], href: href("deskRecords", { kind }, locale) }]}
    >
      <p className="-mt-6 mb-6 flex flex-wrap gap-x-5 text-sm">
        {draft ? (
          <a href={href("deskDraft", { id: draft.id }, locale)} className="inline-flex min-h-11 items-center">
            {t.drafts}
          </a>
        ) : null}
        {publicAddress ? (
          <a href={publicAddress} className="inline-flex min-h-11 items-center">
            {t.publicPage}
          </a>
        ) : null}
        {page.publicVersion > 0 ? (
          <a href={href("deskHistory", { kind, id }, locale)} className="inline-flex min-h-11 items-center">
            {t.history}
          </a>
        ) : null}
        {page.publicVersion > 0 && may(person, "changesets.edit") ? (
          <a href={href("deskMerge", { kind, id }, locale)} className="inline-flex min-h-11 items-center">
            {mergeTexts(locale).title}
          </a>
        ) : null}
      </p>
      {draft && ask === "discard" && page.mode === "edit" ? (
        <DiscardQuestion locale={locale} page={page} discard={actions.discard} />
      ) : (
        <>
          <Notices locale={locale} page={page} done={done} />
          <RecordForm
            view={view}
            fields={page.fields}
            recordId={id}
            draftVersion={draft?.version ?? 0}
            baseVersion={draft?.baseVersion ?? page.publicVersion}
            reason={draft?.reason ?? ""}
            conflicts={draft?.conflicts ?? []}
            hasDraft={draft !== null}
            archived={typeof content["archived"] === "boolean" ? content["archived"] : null}
            save={actions.save}
            autosave={actions.autosave}
          />
        </>
      )}
      {below}
    </DeskPage>
  );
}

function stateWords({ mode, draft, publicVersion }: EditPage, locale: Locale): string {
  const t = recordFormTexts(locale);
  if (mode === "read") return t.readOnly;
  if (mode === "locked") return t.locked;
  if (!draft) return t.states.none;
  const time = instantWords(draft.changedAt, locale);
  if (draft.state === "returned") return t.states.returned(time);
  return publicVersion === 0 ? t.states.new : t.states.open(time);
}

function Notices({ locale, page, done }: Pick<RecordEditPageProps, "locale" | "page" | "done">) {
  const t = recordFormTexts(locale);
  const said = done !== null && Object.hasOwn(t.done, done) ? t.done[done as keyof typeof t.done] : null;
  const archived = page.content["archived"] === true;
  const wasArchived = page.publicContent?.["archived"] === true;
  return (
    <div
      id="notice"
      tabIndex={-1}
      data-focus=""
      className="mb-8 grid scroll-mt-6 gap-3 outline-none empty:hidden"
    >
      {said === null ? null : (
        <output>
          <Notice
            tone={
              done === "saved" ||
              done === "created" ||
              done === "nothing-missing" ||
              done === "resolved" ||
              done === "discarded"
                ? "info"
                : "caution"
            }
          >
            {said}
          </Notice>
        </output>
      )}
      {page.remark === null ? null : (
        <Notice tone="caution" title={t.remark}>
          <p className="wrap-anywhere whitespace-pre-line">{page.remark}</p>
        </Notice>
      )}
      {archived && !wasArchived ? <Notice tone="caution">{t.archiving}</Notice> : null}
      {archived && wasArchived ? <Notice tone="caution">{t.archivedPublic}</Notice> : null}
      {!archived && wasArchived ? <Notice tone="caution">{t.unarchiving}</Notice> : null}
      {page.isOutOfScope && page.mode === "edit" ? <Notice tone="caution">{t.outOfScope}</Notice> : null}
    </div>
  );
}

interface DiscardQuestionProps {
  locale: Locale;
  page: EditPage;
  discard: (form: FormData) => Promise<void>;
}

function DiscardQuestion({ locale, page: { kind, id, draft }, discard }: DiscardQuestionProps) {
  const t = recordFormTexts(locale);
  return (
    <form action={discard} className="max-w-measure border-s-4 border-caution bg-caution-soft p-4">
      <h2 className="text-lg">{t.discardTitle}</h2>
      <p className="mt-1">{t.discardText}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="draftVersion" value={draft?.version ?? 0} />
      <input type="hidden" name="baseVersion" value={draft?.baseVersion ?? 0} />
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" className={buttonClass}>
          {t.discardYes}
        </button>
        <a href={href("deskRecord", { kind, id }, locale)} className={secondaryButtonClass}>
          {t.discardNo}
        </a>
      </div>
    </form>
  );
}

/** What every part of the form needs, gathered once. */
function viewOf(page: EditPage, locale: Locale, at: string | null): FormView {
  const t = recordFormTexts(locale);
  const { kind, content, draft, fields, names } = page;
  const issues = new Map<string, string[]>();
  for (const issue of page.issues)
    issues.set(issue.path, [...(issues.get(issue.path) ?? []), issueSentence(locale, issue)]);
  if (draft?.checked && draft.reason.trim() === "") issues.set("reason", [t.noReason]);
  const own = new Set(rowsOf(content["newSources"]).map((row) => row.id));
  const cited = [...idsNamed(fields, [page.publicContent, content]).source];
  return {
    locale,
    kind,
    content,
    issues,
    names,
    candidates: page.candidates,
    understood: page.understood,
    sources: cited.filter((id) => !own.has(id)).flatMap((id) => names.source[id] ?? []),
    newSources: rowsOf(content["newSources"]).map((row): Suggestion => {
      const label = [textOf(row["publisher"]), textOf(row["published"])].filter(Boolean).join(", ");
      return { id: row.id, label: label || t.unnamed, detail: textOf(row["title"]) };
    }),
    fresh: page.publicContent ? freshIds(page) : new Set(),
    at,
    isReadOnly: page.mode !== "edit",
    referenceTexts: referenceTexts(locale),
  };
}

/** Rows of the record's lists that are not public yet. */
function freshIds({ content, publicContent }: EditPage): Set<string> {
  const fresh = new Set<string>();
  for (const [name, value] of Object.entries(content)) {
    const known = new Set(rowsOf(publicContent?.[name]).map(({ id }) => id));
    for (const { id } of rowsOf(value)) if (!known.has(id)) fresh.add(id);
  }
  return fresh;
}
