/** The pages around signing in: second factor, forgotten and new password, invitation. */
import type { ReactNode } from "react";
import { Page } from "#components/ui/page.tsx";
import type { Role } from "#lib/auth/policy.ts";
import type { FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { FieldsForm } from "./fields-form.tsx";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

function Back({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <p className="mt-6">
      <a href={href("signIn", {}, locale)} className="inline-flex min-h-11 items-center">
        {children}
      </a>
    </p>
  );
}

interface SecondFactorPageProps {
  locale: Locale;
  /** Page of the desk to go to afterwards, unchecked. */
  next: string | undefined;
  confirm: Action;
}

/** Asks for the code, after the password. */
export function SecondFactorPage({ locale, next, confirm }: SecondFactorPageProps) {
  const all = signInTexts(locale);
  const t = all.secondFactor;
  return (
    <Page locale={locale} route="secondFactor" params={{}} query={{ next }} title={t.title} lead={t.lead}>
      <FieldsForm
        id="second-factor"
        action={confirm}
        hidden={{ locale, next: next ?? "" }}
        problemsTitle={all.problemsTitle(1)}
        submitLabel={t.submit}
        fields={[{ name: "code", label: t.code, hint: t.hint, autoComplete: "one-time-code" }]}
      />
      <Back locale={locale}>{t.back}</Back>
    </Page>
  );
}

interface ForgottenPageProps {
  locale: Locale;
  /** Without it the page says who can help. */
  canSendMail: boolean;
  request: Action;
}

/** Asks for a link with which a new password is set. */
export function ForgottenPage({ locale, canSendMail, request }: ForgottenPageProps) {
  const all = signInTexts(locale);
  const t = all.forgottenPage;
  return (
    <Page
      locale={locale}
      route="passwordForgotten"
      params={{}}
      title={t.title}
      lead={canSendMail ? t.lead : t.noMail}
    >
      {canSendMail ? (
        <FieldsForm
          id="forgotten"
          action={request}
          hidden={{ locale }}
          problemsTitle={all.problemsTitle(1)}
          submitLabel={t.submit}
          fields={[
            { name: "email", label: all.email, type: "email", autoComplete: "username", inputMode: "email" },
          ]}
        />
      ) : null}
      <Back locale={locale}>{t.back}</Back>
    </Page>
  );
}

interface ResetPageProps {
  locale: Locale;
  token: string;
  /** Whose link it is; null for one that is no longer valid. */
  email: string | null;
  reset: Action;
}

/** Sets a new password by a link. */
export function ResetPage({ locale, token, email, reset }: ResetPageProps) {
  const all = signInTexts(locale);
  const t = all.resetPage;
  if (email === null) {
    return (
      <Page locale={locale} route="passwordReset" params={{}} title={t.invalidTitle} lead={t.invalid}>
        <a href={href("passwordForgotten", {}, locale)} className="inline-flex min-h-11 items-center">
          {t.again}
        </a>
      </Page>
    );
  }
  return (
    <Page locale={locale} route="passwordReset" params={{}} query={{ token }} title={t.title} lead={t.lead}>
      <FieldsForm
        id="reset"
        action={reset}
        hidden={{ locale, token, username: email }}
        problemsTitle={all.problemsTitle(1)}
        submitLabel={t.submit}
        fields={[
          {
            name: "password",
            label: t.password,
            hint: all.passwordRule.hint,
            type: "password",
            autoComplete: "new-password",
          },
        ]}
      />
    </Page>
  );
}

interface InvitationPageProps {
  locale: Locale;
  token: string;
  /** What the link promises; null for one that is no longer valid. */
  invitation: { email: string | null; role: Role } | null;
  redeem: Action;
}

/** Makes an account of an invitation. */
export function InvitationPage({ locale, token, invitation, redeem }: InvitationPageProps) {
  const all = signInTexts(locale);
  const t = all.invitationPage;
  if (invitation === null) {
    return (
      <Page locale={locale} route="invitation" params={{}} title={t.invalidTitle} lead={t.invalid}>
        <Back locale={locale}>{all.title}</Back>
      </Page>
    );
  }
  const { email } = invitation;
  const role = deskTexts(locale).roles[invitation.role];
  return (
    <Page
      locale={locale}
      route="invitation"
      params={{}}
      query={{ token }}
      title={t.title}
      lead={email === null ? t.lead(role) : t.leadFor(email, role)}
    >
      <FieldsForm
        id="invitation"
        action={redeem}
        hidden={{ locale, token }}
        problemsTitle={all.problemsTitle(1)}
        submitLabel={t.submit}
        fields={[
          { name: "name", label: t.name, hint: t.nameHint, autoComplete: "name" },
          ...(email === null
            ? [
                {
                  name: "email",
                  label: all.email,
                  type: "email",
                  autoComplete: "username",
                  inputMode: "email",
                } as const,
              ]
            : []),
          {
            name: "password",
            label: all.password,
            hint: all.passwordRule.hint,
            type: "password",
            autoComplete: "new-password",
          },
        ]}
      />
    </Page>
  );
}
