import { isAPIError } from "better-auth/api";
import { auth, oidcProvider } from "#lib/auth/auth.ts";
import { afterSignIn } from "#lib/auth/next-path.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";

/**
 * Leads to the administration's own sign-in and comes back to `next`. A link and no form: the content security policy lets
 * forms lead to this site only, also by a redirect, and which provider there is, is a setting.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const language = asked.get("locale") ?? undefined;
  const locale = isLocale(language) ? language : "de";
  try {
    const started = await (
      await auth()
    ).api.signInSocial({
      body: {
        provider: oidcProvider,
        callbackURL: afterSignIn(asked.get("next") ?? undefined, locale),
        errorCallbackURL: href("signIn", {}, locale),
        disableRedirect: true,
      },
      headers: request.headers,
      asResponse: true,
    });
    const { url } = (await started.json()) as { url?: string };
    if (url !== undefined) {
      const answer = new Headers({ location: url, "cache-control": "no-store" });
      // What better-auth recognises the answer by.
      for (const cookie of started.headers.getSetCookie()) answer.append("set-cookie", cookie);
      return new Response(null, { status: 303, headers: answer });
    }
  } catch (error) {
    if (!isAPIError(error)) throw error;
  }
  const back = href("signIn", {}, locale, { notice: "other" });
  return new Response(null, { status: 303, headers: { location: back } });
}
