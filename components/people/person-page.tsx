import type { ReactNode } from "react";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Person } from "#lib/auth/policy.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { href } from "#lib/i18n/paths.ts";
import type { PersonFormState, TypedScopes } from "#lib/people/form.ts";
import type { ListedPerson, ScopeOptions } from "#lib/people/queries.ts";
import { doneText } from "./done-text.ts";
import { PersonForm } from "./person-form.tsx";
import { ResetLinkForm } from "./reset-link-form.tsx";
import { roleWords } from "./scope-words.ts";

type Action = (form: FormData) => Promise<void>;
type FormAction = (state: PersonFormState, form: FormData) => Promise<PersonFormState>;

interface PersonPageProps {
  locale: Locale;
  person: Person;
  signOut: Action;
  /** Whom the page is about. */
  shown: ListedPerson;
  options: ScopeOptions;
  /** Code of what was done, from the query. */
  done: string | undefined;
  actions: {
    changeRole: FormAction;
    resetLink: FormAction;
    endSessions: Action;
    disable: Action;
    enable: Action;
    erase: Action;
  };
}

/** One account: what it may, how it gets in, and its end. */
export function PersonPage({ locale, person, signOut, shown, options, done, actions }: PersonPageProps) {
  const t = peopleTexts(locale);
  const isSelf = person.id === shown.id;
  const said = doneText(done, locale);
  const limits = (kind: string) =>
    shown.scopes.filter((one) => one.kind === kind).map(({ target }) => target);
  const scopes: TypedScopes = { states: limits("state"), operators: limits("operator"), hubs: limits("hub") };
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskPerson"
      params={{ id: shown.id }}
      section="deskPeople"
      title={shown.name}
      kicker={roleWords(shown, locale)}
      crumbs={[{ label: t.title, href: href("deskPeople", {}, locale) }]}
    >
      {said === undefined ? null : (
        <div className="mb-6">
          <Notice tone="info">{said}</Notice>
        </div>
      )}
      <DefinitionList
        items={[
          { key: "email", term: t.person.email, values: shown.email },
          { key: "state", term: t.person.state, values: t.states[shown.state] },
          { key: "since", term: t.person.since, values: instantWords(shown.createdAt, locale) },
          {
            key: "signIn",
            term: t.person.signIn,
            values: shown.lastSignIn === null ? t.never : instantWords(shown.lastSignIn, locale),
          },
          { key: "factor", term: t.person.factor, values: t.factor[shown.factor] },
          { key: "sessions", term: t.person.sessions, values: shown.sessions.toLocaleString(locale) },
        ]}
      />
      <p className="mt-3">
        <a
          href={href("deskAudit", {}, locale, { person: shown.id })}
          className="inline-flex min-h-11 items-center"
        >
          {t.person.history}
        </a>
      </p>
      <Section id="role" title={t.person.role}>
        <PersonForm
          locale={locale}
          action={actions.changeRole}
          person={{ id: shown.id, role: shown.role }}
          scopes={scopes}
          options={options}
        />
      </Section>
      <Section id="access" title={t.person.access}>
        <div className="grid gap-8">
          {shown.state === "active" ? (
            <ResetLinkForm locale={locale} id={shown.id} action={actions.resetLink} />
          ) : null}
          {shown.sessions > 0 ? (
            <PlainForm
              locale={locale}
              id={shown.id}
              action={actions.endSessions}
              label={t.person.endSessions}
            />
          ) : null}
          {isSelf ? <p className="max-w-measure">{t.person.self}</p> : null}
          {isSelf || shown.state === "disabled" ? null : (
            <PlainForm locale={locale} id={shown.id} action={actions.disable} label={t.person.disable}>
              <p className="mb-2 max-w-measure text-sm text-muted">{t.person.disableHelp}</p>
            </PlainForm>
          )}
          {shown.state === "disabled" ? (
            <PlainForm locale={locale} id={shown.id} action={actions.enable} label={t.person.enable} />
          ) : null}
        </div>
      </Section>
      {isSelf ? null : (
        <Section id="erase" title={t.person.erase}>
          <PlainForm locale={locale} id={shown.id} action={actions.erase} label={t.person.erase}>
            <p className="mb-2 max-w-measure">{t.person.eraseHelp}</p>
            <label className="mb-2 flex min-h-11 items-center gap-3">
              <input type="checkbox" name="confirm" value="yes" required className="size-5 shrink-0" />
              {t.person.eraseConfirm}
            </label>
          </PlainForm>
        </Section>
      )}
    </DeskPage>
  );
}

interface PlainFormProps {
  locale: Locale;
  id: string;
  action: Action;
  label: string;
  children?: ReactNode;
}

/** A button that acts on the person. */
function PlainForm({ locale, id, action, label, children }: PlainFormProps) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {children}
      <button type="submit" className={secondaryButtonClass}>
        {label}
      </button>
    </form>
  );
}
