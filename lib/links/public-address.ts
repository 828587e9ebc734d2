/** Which IP addresses the link check may connect to: public ones only, or a source's address could make it call inside. */
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What of IPv4 is not the public internet (IANA's special-purpose registry). */
const reserved = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  reserved.addSubnet(network, prefix, "ipv4");

/** Of IPv6 only global unicast is public: that leaves out loopback, link-local, unique local, multicast and mapped IPv4. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
/** Within it: tunnels that carry IPv4 addresses, and what is for documentation and benchmarks. */
const special = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  special.addSubnet(network, prefix, "ipv6");

/** Whether an address (not a name) is one of the public internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, "ipv4");
  return isIPv6(address) && global.check(address, "ipv6") && !special.check(address, "ipv6");
}
