import { isPublicAddress } from "#lib/links/public-address.ts";

/**
 * Where a request comes from. A proxy of ours stands on this machine or in its network and adds the address it was asked
 * from behind what it was told; who connects from the internet itself may write there what they like.
 * @param forwarded header X-Forwarded-For
 * @param peer the other end of the connection
 */
export function clientAddress(forwarded: string | string[] | undefined, peer: string | undefined): string {
  const connected = (peer ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  if (isPublicAddress(connected)) return connected;
  return [forwarded].flat().join(",").split(",").at(-1)?.trim() || connected;
}
