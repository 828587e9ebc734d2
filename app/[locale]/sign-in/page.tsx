import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPage } from "#components/account/sign-in-page.tsx";
import { signIn } from "#lib/auth/actions.ts";
import { hasOidc } from "#lib/auth/auth.ts";
import { afterSignIn } from "#lib/auth/next-path.ts";
import { currentPerson } from "#lib/auth/session.ts";
import { environment } from "#lib/env.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { signInTexts } from "#lib/i18n/messages/sign-in.ts";
import { staffMetadata } from "#lib/i18n/metadata.ts";
import { single, type SearchParams } from "#lib/search/parameters.ts";

/** Rendered for each request and sent in one piece. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return staffMetadata(locale, signInTexts(locale).title);
}

export default async function SignIn({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const locale = await currentLocale();
  const { next, notice, error } = await searchParams;
  if (await currentPerson()) redirect(afterSignIn(single(next), locale));
  const settings = environment();
  return (
    <SignInPage
      locale={locale}
      next={single(next)}
      notice={single(notice) ?? single(error)}
      signIn={signIn}
      oidc={
        hasOidc(settings)
          ? {
              name: settings.OIDC_NAME ?? "OpenID Connect",
              start: `/api/auth/start?${new URLSearchParams({ locale, next: single(next) ?? "" })}`,
            }
          : null
      }
      after={afterSignIn(single(next), locale)}
    />
  );
}
