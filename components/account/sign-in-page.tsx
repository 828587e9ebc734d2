import { Page } from "#components/ui/page.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { FormState } from "#lib/form-action.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { href } from "#lib/i18n/paths.ts";
import { ownEntry } from "#lib/own-entry.ts";
import { FieldsForm } from "./fields-form.tsx";
import { PasskeySignIn } from "./passkeys.tsx";

interface SignInPageProps {
  locale: Locale;
  /** Page of the desk to go to afterwards, unchecked. */
  next: string | undefined;
  /** Code of something to say, from the query. */
  notice: string | undefined;
  signIn: (state: FormState, form: FormData) => Promise<FormState>;
  /** The administration's own sign-in, where one is configured. */
  oidc: { name: string; start: string } | null;
  /** Page of the desk to go to after a passkey, checked. */
  after: string;
}

/** Sign-in by password; by passkey and by the administration's own sign-in below. */
export function SignInPage({ locale, next, notice, signIn, oidc, after }: SignInPageProps) {
  const t = signInTexts(locale);
  const notices: Readonly<Record<string, string>> = t.notices;
  const hidden = { locale, next: next ?? "" };
  return (
    <Page
      locale={locale}
      route="signIn"
      params={{}}
      query={next === undefined ? {} : { next }}
      title={t.title}
      lead={t.lead}
    >
      {notice === undefined ? null : (
        <div className="mb-6">
          <Notice tone="info">{ownEntry(notices, notice) ?? t.notices.other}</Notice>
        </div>
      )}
      <FieldsForm
        id="sign-in"
        action={signIn}
        hidden={hidden}
        problemsTitle={t.problemsTitle(1)}
        submitLabel={t.submit}
        fields={[
          {
            name: "email",
            label: t.email,
            type: "email",
            autoComplete: "username",
            inputMode: "email",
          },
          { name: "password", label: t.password, type: "password", autoComplete: "current-password" },
        ]}
      />
      <p className="mt-4">
        <a href={href("passwordForgotten", {}, locale)} className="inline-flex min-h-11 items-center">
          {t.forgotten}
        </a>
      </p>
      <div className="mt-4 flex max-w-lg flex-col items-start gap-4">
        <PasskeySignIn label={t.passkey} failed={t.passkeyFailed} next={after} />
        {oidc === null ? null : (
          <a href={oidc.start} className={secondaryButtonClass}>
            {t.oidc(oidc.name)}
          </a>
        )}
      </div>
    </Page>
  );
}
