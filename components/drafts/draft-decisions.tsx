import type { ReactNode } from "react";
import { buttonClass, controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { TextField } from "#components/ui/form-controls.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { may, type Person } from "#lib/auth/policy.ts";
import { longestNote, type Draft } from "#lib/drafts/draft.ts";
import { berlinFields } from "#lib/drafts/publish-time.ts";
import { nextState, refusalFor, type DraftEvent } from "#lib/drafts/states.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";

type Action = (form: FormData) => Promise<void>;

/** Server actions of lib/drafts/review-actions.ts. */
export interface DraftActions {
  publishNow: Action;
  publishAt: Action;
  giveBack: Action;
  addComment: Action;
  withdraw: Action;
  discard: Action;
}

interface DraftDecisionsProps {
  locale: Locale;
  person: Person;
  draft: Draft;
  fourEyes: boolean;
  actions: DraftActions;
}

/** What this person may do with an unfinished draft now, and why not where they might expect to. */
export function DraftDecisions({ locale, person, draft, fourEyes, actions }: DraftDecisionsProps) {
  const t = draftTexts(locale);
  const can = (event: DraftEvent) => refusalFor(person, event, draft, fourEyes) === null;
  const isMine = draft.authorId === person.id;
  const waits = nextState(draft.state, "publish") !== null;
  const form = { locale, draft };
  return (
    <>
      {waits ? (
        <Section id="review" title={isMine && !can("publish") ? t.yourDraft : t.review}>
          <div className="grid gap-8">
            {can("publish") ? (
              <>
                <DraftForm {...form} action={actions.publishNow} help={t.publishNowHelp}>
                  <button type="submit" className={buttonClass}>
                    {t.publishNow}
                  </button>
                </DraftForm>
                <DraftForm {...form} action={actions.publishAt} title={t.schedule} help={t.scheduleHelp}>
                  <TimeFields locale={locale} draft={draft} />
                  <button type="submit" className={secondaryButtonClass}>
                    {draft.state === "scheduled" ? t.reschedule : t.scheduleSubmit}
                  </button>
                </DraftForm>
              </>
            ) : (
              <WhyNot {...form} person={person} />
            )}
            {can("return") && !isMine ? (
              <DraftForm {...form} action={actions.giveBack} title={t.return} help={t.returnHelp}>
                <CommentField id="return-comment" label={t.returnComment} />
                <button type="submit" className={secondaryButtonClass}>
                  {t.returnSubmit}
                </button>
              </DraftForm>
            ) : null}
            {can("withdraw") ? (
              <DraftForm {...form} action={actions.withdraw} help={t.withdrawHelp}>
                <button type="submit" className={secondaryButtonClass}>
                  {t.withdraw}
                </button>
              </DraftForm>
            ) : null}
          </div>
        </Section>
      ) : null}
      {can("comment") ? (
        <Section id="comment" title={t.comment} note={t.commentHelp}>
          <DraftForm {...form} action={actions.addComment}>
            <CommentField id="comment-text" label={t.comment} />
            <button type="submit" className={secondaryButtonClass}>
              {t.commentSubmit}
            </button>
          </DraftForm>
        </Section>
      ) : null}
      {can("discard") ? (
        <Section id="discard" title={t.discard} note={t.discardHelp}>
          <DraftForm {...form} action={actions.discard}>
            <label className="mb-2 flex min-h-11 items-center gap-3">
              <input type="checkbox" name="confirm" value="yes" required className="size-5 shrink-0" />
              {t.discardConfirm}
            </label>
            <button type="submit" className={secondaryButtonClass}>
              {t.discard}
            </button>
          </DraftForm>
        </Section>
      ) : null}
    </>
  );
}

interface DraftFormProps {
  locale: Locale;
  draft: Draft;
  action: Action;
  title?: string;
  help?: string;
  children: ReactNode;
}

/** One decision; it carries the version that was looked at. */
function DraftForm({ locale, draft, action, title, help, children }: DraftFormProps) {
  return (
    <form action={action} className="max-w-measure">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      {title === undefined ? null : <h3 className="mb-1">{title}</h3>}
      {help === undefined ? null : <p className="mb-3 text-sm text-muted">{help}</p>}
      {children}
    </form>
  );
}

function TimeFields({ locale, draft }: { locale: Locale; draft: Draft }) {
  const t = draftTexts(locale);
  const set = draft.publishAt && berlinFields(draft.publishAt);
  const [year, month, day] = set?.day.split("-") ?? [];
  return (
    <div className="mb-3 grid gap-4 sm:grid-cols-2">
      <TextField
        id="publish-day"
        name="day"
        label={t.day}
        hint={t.dayHint}
        autoComplete="off"
        value={set ? `${day}.${month}.${year}` : ""}
      />
      <TextField
        id="publish-time"
        name="time"
        label={t.time}
        hint={t.timeHint}
        autoComplete="off"
        value={set?.time ?? ""}
      />
    </div>
  );
}

function CommentField({ id, label }: { id: string; label: string }) {
  return (
    <div className="mb-3">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <textarea id={id} name="comment" rows={3} required maxLength={longestNote} className={controlClass} />
    </div>
  );
}

/** Why this person cannot publish it. */
function WhyNot({ locale, draft, person }: { locale: Locale; draft: Draft; person: Person }) {
  const t = draftTexts(locale);
  if (draft.authorId === person.id)
    return <Notice tone="info">{may(person, "drafts.publish") ? t.fourEyes : t.waitsForOthers}</Notice>;
  return <p className="text-muted">{t.readOnly}</p>;
}
