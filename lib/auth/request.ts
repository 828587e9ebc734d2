/** What sign-in reads of a request, and the cookie it leaves on the device. */
import { createHmac, randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { database } from "#lib/db/client.ts";
import { environment } from "#lib/env.ts";
import { deviceCookie, deviceCookieAge, deviceCookieName, deviceOf } from "./device-cookie.ts";
import { networkOf } from "#lib/server/client-address.ts";
import { authSecret } from "./secret.ts";
import type { Attempt } from "./sign-in-limits.ts";

const secret = () => authSecret(database(), environment().AUTH_SECRET, new Date());

/** The network address of the request, as lib/server/client-address.ts made sure of it. */
export async function networkAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for") ?? "";
}

/** Stands for the network address of the request where it is counted: nobody can find the address in it. */
export async function networkMark(): Promise<string> {
  return createHmac("sha256", await secret())
    .update(networkOf(await networkAddress()))
    .digest("base64url");
}

/** The attempt to sign in to this account that the request is. */
export async function attemptOf(email: string): Promise<Attempt> {
  const cookie = (await cookies()).get(deviceCookieName)?.value;
  return { email, device: deviceOf(await secret(), cookie, email), address: await networkAddress() };
}

/** After a complete sign-in: the device is known for this account from now on. */
export async function rememberDevice(email: string): Promise<void> {
  const value = deviceCookie(await secret(), email, randomUUID());
  (await cookies()).set(deviceCookieName, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment().SITE_URL?.startsWith("https:") ?? false,
    path: "/",
    maxAge: deviceCookieAge,
  });
}
