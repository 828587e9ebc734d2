/** better-auth on the register's database: passwords, second factors, passkeys, an administration's own sign-in, sessions. */
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware, isAPIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { SignInMethod } from "#lib/audit/kinds.ts";
import { recordAudit } from "#lib/audit/store.ts";
import { database } from "#lib/db/client.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { environment, type Environment } from "#lib/env.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { log } from "#lib/log.ts";
import { openInvitationFor, redeemOpenInvitation } from "./invitations.ts";
import { authSecret } from "./secret.ts";

/** The name of the register in authenticator apps and passkey lists. */
const appName = "Hubregister";

/** The one identity provider that can be configured; part of its callback address. */
export const oidcProvider = "oidc";

type Settings = Pick<
  Environment,
  "SITE_URL" | "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_NAME"
>;

/** Whether an identity provider is configured. */
export const hasOidc = (settings: Settings): boolean =>
  settings.OIDC_ISSUER !== undefined && settings.OIDC_CLIENT_ID !== undefined;

/** Only the addresses of scripts and of the identity provider; everything else goes through actions, which count and record. */
export const servedPaths: ReadonlySet<string> = new Set([
  "/passkey/generate-authenticate-options",
  "/passkey/verify-authentication",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  `/callback/${oidcProvider}`,
]);

const unverified = () =>
  new APIError("UNAUTHORIZED", { code: "user_not_verified", message: "The device did not verify its user" });

/** What is recorded after a request of a script or of the identity provider. */
const recordedPaths: Readonly<Record<string, SignInMethod>> = {
  "/passkey/verify-authentication": "passkey",
  "/callback/:id": "oidc",
};
const passkeyAddedPath = "/passkey/verify-registration";

/**
 * Builds the instance. `auth()` gives the one of this process; tests build their own.
 * @param secret see `authSecret`
 */
export function createAuth(client: PrismaClient, secret: string, settings: Settings) {
  const { SITE_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings;
  return betterAuth({
    appName,
    secret,
    basePath: "/api/auth",
    // Without SITE_URL the request's host counts. Nothing that leaves the site (mails, links) is built from it.
    baseURL: SITE_URL ?? { allowedHosts: ["*"], fallback: siteUrl() },
    database: prismaAdapter(client, { provider: "postgresql", transaction: true }),
    logger: {
      // Its lines name e-mail addresses; what matters of them is in the audit trail.
      level: "error",
      log: (level, message) => log[level](`Sign-in: ${message}`),
    },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: false, input: false },
        locale: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600, freshAge: 3600 },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
    },
    // A link or code that is on its way cannot be read from the table.
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: true, storage: "database", modelName: "rateLimit", window: 60, max: 60 },
    advanced: {
      useSecureCookies: SITE_URL?.startsWith("https:") ?? false,
      cookiePrefix: "hubregister",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    telemetry: { enabled: false },
    onAPIError: { errorURL: "/anmelden" },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const person = await client.person.findUnique({
              where: { id: session.userId },
              select: { disabledAt: true },
            });
            if (!person || person.disabledAt) {
              throw new APIError("UNAUTHORIZED", { code: "closed", message: "No such account" });
            }
            // The list of sessions names the device; where somebody works from is nobody's business.
            return { data: { ...session, ipAddress: null } };
          },
        },
      },
      // Nothing is ever asked of the identity provider with these, so they are not kept.
      account: {
        create: {
          before: (account) =>
            Promise.resolve({
              data: { ...account, accessToken: null, refreshToken: null, idToken: null },
            }),
        },
      },
      // Only the identity provider gets here: sign-up is off, invitations are redeemed by an action.
      user: {
        create: {
          before: async (user) => {
            const invitation = user.emailVerified
              ? await openInvitationFor(client, user.email, new Date())
              : null;
            if (!invitation) throw new APIError("FORBIDDEN", { code: "not_invited", message: "Not invited" });
            const name = user.name.trim() === "" ? user.email : user.name;
            // Without limits until the invitation is redeemed, so with the least of roles until then.
            return { data: { ...user, name, role: "reader" } };
          },
          after: (user) => redeemOpenInvitation(client, user.email, user.id, new Date()),
        },
      },
    },
    hooks: {
      after: createAuthMiddleware(async (context) => {
        if (context.path === passkeyAddedPath && !isAPIError(context.context.returned)) {
          const actorId = context.context.session?.user.id ?? null;
          await recordAudit(client, {
            kind: "passkey-changed",
            actorId,
            details: { change: "added" },
            now: new Date(),
          });
        }
        const method = recordedPaths[context.path];
        if (!method) return;
        const session = context.context.newSession;
        await recordAudit(client, {
          kind: session ? "sign-in" : "sign-in-failed",
          actorId: session?.user.id ?? null,
          details: { method },
          now: new Date(),
        });
      }),
    },
    plugins: [
      twoFactor({ issuer: appName }),
      passkey({
        rpName: appName,
        ...(SITE_URL === undefined ? {} : { origin: new URL(SITE_URL).origin }),
        // A passkey stands for both factors, so the device must have asked for PIN, finger or face.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) => {
            if (verification.registrationInfo?.userVerified !== true) throw unverified();
          },
        },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw unverified();
          },
        },
      }),
      ...(OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined
        ? [
            genericOAuth({
              config: [
                {
                  providerId: oidcProvider,
                  name: OIDC_NAME ?? "OpenID Connect",
                  discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
                  clientId: OIDC_CLIENT_ID,
                  ...(OIDC_CLIENT_SECRET === undefined ? {} : { clientSecret: OIDC_CLIENT_SECRET }),
                  scopes: ["openid", "email", "profile"],
                  pkce: true,
                  requireIdTokenVerification: true,
                },
              ],
            }),
          ]
        : []),
      nextCookies(),
    ],
  });
}

/** better-auth with the register's settings. */
export type Auth = ReturnType<typeof createAuth>;

let current: Promise<Auth> | undefined;

/** The instance of this process, built at the first use. */
export function auth(): Promise<Auth> {
  current ??= build().catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

async function build(): Promise<Auth> {
  const settings = environment();
  const client = database();
  const built = createAuth(client, await authSecret(client, settings.AUTH_SECRET, new Date()), settings);
  if (hasOidc(settings)) {
    const { socialProviders } = await built.$context;
    // A provider that did not answer is left out for good: then the next request builds anew.
    if (socialProviders.length === 0) {
      log.warn("The identity provider does not answer", { issuer: settings.OIDC_ISSUER });
      current = undefined;
    }
  }
  return built;
}
