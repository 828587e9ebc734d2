/** One's own account: name, password, second factor, passkeys, sessions. */
import type { ReactNode } from "react";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import type { Account, FactorSetup, OwnSession } from "#lib/auth/account.ts";
import type { Person } from "#lib/auth/policy.ts";
import type { FormState } from "#lib/form-action.ts";
import { dayWords, instantWords } from "#lib/i18n/instant.ts";
import { localeNames, locales, type Locale } from "#lib/i18n/locale.ts";
import { accountTexts } from "#lib/i18n/messages/account.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { ownEntry } from "#lib/own-entry.ts";
import { FieldsForm, type FormField } from "./fields-form.tsx";
import { PasskeyAdd } from "./passkeys.tsx";
import { QrCode } from "./qr-code.tsx";

type StateAction = (state: FormState, form: FormData) => Promise<FormState>;
type PlainAction = (form: FormData) => Promise<void>;

/** What lib/auth/account-actions.ts offers. */
export interface AccountActions {
  changeProfile: StateAction;
  changePassword: StateAction;
  startFactor: StateAction;
  confirmFactor: StateAction;
  cancelFactor: PlainAction;
  endFactor: StateAction;
  renewCodes: StateAction;
  renamePasskey: PlainAction;
  removePasskey: PlainAction;
  endSessions: PlainAction;
}

interface AccountPageProps {
  locale: Locale;
  person: Person;
  signOut: PlainAction;
  account: Account;
  actions: AccountActions;
  /** Code of what was done, from the query. */
  done: string | undefined;
}

interface PartProps {
  locale: Locale;
  account: Account;
  actions: AccountActions;
}

/** The whole page. */
export function AccountPage({ locale, person, signOut, account, actions, done }: AccountPageProps) {
  const t = accountTexts(locale);
  const notice = done === undefined ? undefined : ownEntry<string>(t.notices, done);
  const part = { locale, account, actions };
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskAccount"
      params={{}}
      section={null}
      title={t.title}
      lead={t.lead(person.email, deskTexts(locale).roles[person.role])}
    >
      {notice === undefined ? null : (
        <output className="mb-8 block">
          <Notice tone="info">{notice}</Notice>
        </output>
      )}
      <div>
        <Profile {...part} />
        <Password {...part} />
        {account.hasPassword ? <Factor {...part} /> : null}
        <Passkeys {...part} />
        <Sessions {...part} />
      </div>
    </DeskPage>
  );
}

function Profile({ locale, account, actions }: PartProps) {
  const { profile: t, problemsTitle } = accountTexts(locale);
  return (
    <Section id="profile" title={t.title}>
      <FieldsForm
        id="profile"
        action={actions.changeProfile}
        hidden={{ locale }}
        problemsTitle={problemsTitle}
        submitLabel={t.submit}
        isSecondary
        fields={[
          { name: "name", label: t.name, hint: t.nameHint, value: account.name, autoComplete: "name" },
          {
            name: "mailLocale",
            label: t.locale,
            value: account.locale,
            options: locales.map((value) => ({ value, label: localeNames[value] })),
          },
        ]}
      />
    </Section>
  );
}

function Password({ locale, account, actions }: PartProps) {
  const { password: t, problemsTitle } = accountTexts(locale);
  if (!account.hasPassword) {
    return (
      <Section id="password" title={t.title}>
        <p>{t.none}</p>
      </Section>
    );
  }
  return (
    <Section id="password" title={t.title}>
      <FieldsForm
        id="password"
        action={actions.changePassword}
        hidden={{ locale }}
        problemsTitle={problemsTitle}
        submitLabel={t.submit}
        isSecondary
        fields={[
          { name: "currentPassword", label: t.current, type: "password", autoComplete: "current-password" },
          {
            name: "password",
            label: t.next,
            hint: signInTexts(locale).passwordRule.hint,
            type: "password",
            autoComplete: "new-password",
          },
        ]}
      />
    </Section>
  );
}

const passwordField = (label: string): FormField => ({
  name: "password",
  label,
  type: "password",
  autoComplete: "current-password",
});

function Factor(part: PartProps) {
  const { locale, account, actions } = part;
  const { factor: t, problemsTitle } = accountTexts(locale);
  const shared = { hidden: { locale }, problemsTitle, isSecondary: true };
  const { factor } = account;
  return (
    <Section id="factor" title={t.title} note={t.why}>
      <p className="mb-5">
        {factor.state === "on" ? (
          <Badge tone="positive" icon="check">
            {t.on}
          </Badge>
        ) : (
          <Badge tone="neutral" icon="ring">
            {t.off}
          </Badge>
        )}
      </p>
      {factor.state === "off" ? (
        <FieldsForm
          {...shared}
          id="factor-start"
          action={actions.startFactor}
          submitLabel={t.start}
          fields={[passwordField(t.confirmPassword)]}
        />
      ) : null}
      {factor.state === "setup" ? <Setup {...part} setup={factor.setup} /> : null}
      {factor.state === "on" ? (
        <div className="grid gap-8 sm:grid-cols-2">
          <div>
            <h3 className="mb-3">{t.renewTitle}</h3>
            <FieldsForm
              {...shared}
              id="factor-renew"
              action={actions.renewCodes}
              submitLabel={t.renew}
              fields={[passwordField(t.confirmPassword)]}
            />
          </div>
          <div>
            <h3 className="mb-3">{t.turnOffTitle}</h3>
            <FieldsForm
              {...shared}
              id="factor-end"
              action={actions.endFactor}
              submitLabel={t.turnOff}
              fields={[passwordField(t.confirmPassword)]}
            />
          </div>
        </div>
      ) : null}
    </Section>
  );
}

/** Three steps on one page: the app, the recovery codes, the first code. */
function Setup({ locale, actions, setup }: PartProps & { setup: FactorSetup }) {
  const { factor: t, problemsTitle } = accountTexts(locale);
  return (
    <div className="grid gap-6">
      <div>
        <p className="mb-3 max-w-measure">{t.scan}</p>
        <QrCode text={setup.uri} label={t.qr} />
        <p className="mt-3 text-sm text-muted">{t.secret}</p>
        <p className="font-semibold break-words tabular-nums">{setup.secret}</p>
      </div>
      <div>
        <p className="mb-3 max-w-measure">{t.keep}</p>
        <ul className="grid max-w-lg grid-cols-2 gap-x-6 gap-y-1 font-semibold tabular-nums">
          {setup.recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div>
        <p className="mb-3 max-w-measure">{t.enter}</p>
        <FieldsForm
          id="factor-confirm"
          action={actions.confirmFactor}
          hidden={{ locale }}
          problemsTitle={problemsTitle}
          submitLabel={t.confirm}
          fields={[{ name: "code", label: t.code, autoComplete: "one-time-code", inputMode: "numeric" }]}
        />
      </div>
      <RowAction locale={locale} action={actions.cancelFactor} label={t.cancel} />
    </div>
  );
}

interface RowActionProps {
  locale: Locale;
  action: PlainAction;
  /** Which row; left out for all. */
  rowId?: string;
  label: string;
  /** Names the row too, for whoever does not see it. */
  fullLabel?: string;
}

function RowAction({ locale, action, rowId, label, fullLabel }: RowActionProps) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      {rowId === undefined ? null : <input type="hidden" name="id" value={rowId} />}
      <button type="submit" className={secondaryButtonClass} aria-label={fullLabel}>
        {label}
      </button>
    </form>
  );
}

function Passkeys({ locale, account, actions }: PartProps) {
  const { passkeys: t } = accountTexts(locale);
  return (
    <Section id="passkeys" title={t.title} note={t.why}>
      {account.passkeys.length === 0 ? (
        <p className="mb-5">{t.none}</p>
      ) : (
        <Rows>
          {account.passkeys.map(({ id, name, createdAt }) => {
            const shown = name ?? t.unnamed;
            return (
              <li
                key={id}
                className="flex flex-wrap items-end justify-between gap-3 border-b border-line py-4"
              >
                <div className="min-w-0 basis-full">
                  <span className="font-semibold">{shown}</span>{" "}
                  {createdAt === null ? null : (
                    <span className="text-muted">{t.since(dayWords(createdAt, locale))}</span>
                  )}
                </div>
                <form action={actions.renamePasskey} className="flex flex-wrap items-end gap-3">
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="id" value={id} />
                  <div>
                    <label htmlFor={`passkey-${id}`} className="mb-1 block text-sm font-semibold">
                      {t.name}
                    </label>
                    <input
                      id={`passkey-${id}`}
                      name="name"
                      defaultValue={name ?? ""}
                      maxLength={100}
                      autoComplete="off"
                      className={controlClass}
                    />
                  </div>
                  <button type="submit" className={secondaryButtonClass} aria-label={t.renameOf(shown)}>
                    {t.rename}
                  </button>
                </form>
                <RowAction
                  locale={locale}
                  action={actions.removePasskey}
                  rowId={id}
                  label={t.remove}
                  fullLabel={t.removeOf(shown)}
                />
              </li>
            );
          })}
        </Rows>
      )}
      <PasskeyAdd
        label={t.add}
        nameLabel={t.addName}
        failed={t.failed}
        stale={t.stale}
        impossible={t.needsScript}
        done={href("deskAccount", {}, locale, { done: "passkey-added" })}
      />
    </Section>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <ul className="mb-6 border-t border-line">{children}</ul>;
}

function Sessions({ locale, account, actions }: PartProps) {
  const { sessions: t } = accountTexts(locale);
  const device = ({ browser, system }: OwnSession) =>
    browser !== null && system !== null ? t.on(browser, system) : (browser ?? system ?? t.unknownDevice);
  return (
    <Section id="sessions" title={t.title} note={t.why}>
      <Rows>
        {account.sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-4"
          >
            <div className="min-w-0">
              <p>
                <span className="me-3 font-semibold">{device(session)}</span>
                {session.isThis ? (
                  <Badge tone="info" icon="filled">
                    {t.this}
                  </Badge>
                ) : null}
              </p>
              <p className="text-sm text-muted">
                {t.since(instantWords(session.createdAt, locale))},{" "}
                {t.used(instantWords(session.usedAt, locale))}
              </p>
            </div>
            {session.isThis ? null : (
              <RowAction
                locale={locale}
                action={actions.endSessions}
                rowId={session.id}
                label={t.end}
                fullLabel={t.endOf(device(session))}
              />
            )}
          </li>
        ))}
      </Rows>
      {account.sessions.length > 1 ? (
        <RowAction locale={locale} action={actions.endSessions} label={t.endOthers} />
      ) : null}
    </Section>
  );
}
