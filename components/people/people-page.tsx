import { Fragment } from "react";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Person } from "#lib/auth/policy.ts";
import { counted } from "#lib/i18n/counted.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import { href } from "#lib/i18n/paths.ts";
import { noScopes, type PersonFormState } from "#lib/people/form.ts";
import type { ListedPerson, OpenInvitation, ScopeOptions } from "#lib/people/queries.ts";
import { doneText } from "./done-text.ts";
import { PersonForm } from "./person-form.tsx";
import { roleWords } from "./scope-words.ts";

interface PeoplePageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  people: readonly ListedPerson[];
  erased: number;
  invitations: readonly OpenInvitation[];
  options: ScopeOptions;
  /** Code of what was done, from the query. */
  done: string | undefined;
  invite: (state: PersonFormState, form: FormData) => Promise<PersonFormState>;
  revoke: (form: FormData) => Promise<void>;
}

/** Everybody with an account, the form to invite more, and invitations that are still open. */
export function PeoplePage(props: PeoplePageProps) {
  const { locale, person, signOut, people, erased, invitations, options, done, invite, revoke } = props;
  const t = peopleTexts(locale);
  const said = doneText(done, locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskPeople"
      params={{}}
      section="deskPeople"
      title={t.title}
      lead={t.lead}
    >
      {said === undefined ? null : (
        <div className="mb-6">
          <Notice tone="info">{said}</Notice>
        </div>
      )}
      <DataTable
        locale={locale}
        caption={t.caption}
        columns={peopleColumns(locale)}
        rows={people}
        rowKey={({ id }) => id}
      />
      {erased === 0 ? null : (
        <p className="mt-3 text-sm text-muted">{counted(t.erasedCount, erased, locale)}</p>
      )}
      <Section id="invite" title={t.invite}>
        <PersonForm locale={locale} action={invite} person={null} scopes={noScopes} options={options} />
      </Section>
      <Section id="invitations" title={t.invitations}>
        {invitations.length === 0 ? (
          <EmptyState title={t.noInvitations} />
        ) : (
          <DataTable
            locale={locale}
            caption={t.invitations}
            columns={invitationColumns(locale, revoke)}
            rows={invitations}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
    </DeskPage>
  );
}

/** Breaks, where it must, behind the @ and before a dot. */
function Email({ address }: { address: string }) {
  return address.split(/(?<=@)|(?=\.)/).map((part, index) => (
    // Parts have no identity of their own and never move.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function peopleColumns(locale: Locale): Column<ListedPerson>[] {
  const t = peopleTexts(locale);
  return [
    {
      key: "name",
      header: t.columns.name,
      isRowHeader: true,
      cell: ({ id, name }) => (
        <a href={href("deskPerson", { id }, locale)} className="inline-flex min-h-11 items-center md:min-h-0">
          {name}
        </a>
      ),
    },
    {
      key: "email",
      header: t.columns.email,
      cell: ({ email }) => <Email address={email} />,
    },
    { key: "role", header: t.columns.role, cell: (row) => roleWords(row, locale) },
    {
      key: "signIn",
      header: t.columns.signIn,
      cell: ({ lastSignIn }) => (lastSignIn === null ? t.never : instantWords(lastSignIn, locale)),
    },
    { key: "factor", header: t.columns.factor, cell: ({ factor }) => t.factor[factor] },
    {
      key: "state",
      header: t.columns.state,
      cell: ({ state }) => (
        <Badge
          tone={state === "active" ? "positive" : "neutral"}
          icon={state === "active" ? "check" : "cross"}
        >
          {t.states[state]}
        </Badge>
      ),
    },
  ];
}

function invitationColumns(
  locale: Locale,
  revoke: (form: FormData) => Promise<void>,
): Column<OpenInvitation>[] {
  const t = peopleTexts(locale);
  return [
    {
      key: "email",
      header: t.invitationColumns.email,
      isRowHeader: true,
      cell: ({ email }) => (email === null ? t.anyEmail : <Email address={email} />),
    },
    { key: "role", header: t.invitationColumns.role, cell: (row) => roleWords(row, locale) },
    { key: "by", header: t.invitationColumns.by, cell: ({ invitedBy }) => invitedBy ?? t.byCommand },
    {
      key: "until",
      header: t.invitationColumns.until,
      cell: ({ expiresAt }) => instantWords(expiresAt, locale),
    },
    {
      key: "revoke",
      header: t.invitationColumns.revoke,
      cell: ({ id, email }) => (
        <form action={revoke}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className={secondaryButtonClass} aria-label={t.revokeOf(email ?? t.anyEmail)}>
            {t.revoke}
          </button>
        </form>
      ),
    },
  ];
}
