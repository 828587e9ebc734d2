import { isIPv6 } from "node:net";
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

/**
 * The part of an address that one party has to itself: of IPv6 the first 64 bits, behind which anybody can make up as many
 * addresses as they like; of IPv4 all of it.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  // Written in the one way that every address has for the web, without an IPv4 tail.
  const [head, tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::").map(groupsOf);
  const [first = [], last = []] = [head, tail];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}

const groupsOf = (part: string): string[] => part.split(":").filter((group) => group !== "");
