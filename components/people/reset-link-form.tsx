"use client";
import { useActionState } from "react";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { FormOutcome } from "#components/ui/form-outcome.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { noScopes, type PersonFormState } from "#lib/people/form.ts";
import { LinkToHandOver } from "./link-to-hand-over.tsx";

interface ResetLinkFormProps {
  locale: Locale;
  id: string;
  action: (state: PersonFormState, form: FormData) => Promise<PersonFormState>;
}

/** Makes a link for a new password, to hand over. */
export function ResetLinkForm({ locale, id, action }: ResetLinkFormProps) {
  const t = peopleTexts(locale);
  const [state, formAction, isPending] = useActionState(action, { values: {}, issues: [], scopes: noScopes });
  return (
    <form action={formAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <FormOutcome className="mb-5" state={state} problemsTitle={t.form.problems} idOf={() => undefined}>
        {state.link === undefined ? null : (
          <LinkToHandOver id="reset-link" label={t.link.label} link={state.link} />
        )}
      </FormOutcome>
      <p className="mb-2 max-w-measure text-sm text-muted">{t.person.resetHelp}</p>
      <button type="submit" className={secondaryButtonClass} aria-disabled={isPending}>
        {t.person.reset}
      </button>
    </form>
  );
}
