/** A real OpenID Connect provider for tests. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

const client = { client_id: "register", client_secret: "geheim-fuer-den-test" };

/** Whom the provider knows: what is typed there is the e-mail, "unbestätigt" in it means an unverified one. */
const claimsOf = (login: string) => ({
  sub: login,
  email: login,
  email_verified: !login.includes("unbestätigt"),
  name: login.includes("namenlos") ? "" : "Dora Amt",
});

/**
 * Starts one on a free port of this machine. `settings` are the register's to use it.
 * @param callback where it sends people back to
 */
export async function identityProvider(callback: string) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // The server was just bound to TCP.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [callback] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_context, login) => ({ accountId: login, claims: () => claimsOf(login) }),
  });
  const handle = provider.callback();
  server.on("request", (request, response) => void handle(request, response));
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: "Amt",
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
