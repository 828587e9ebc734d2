/** Names that stay the same wherever the register is served. Pure. */
import { createHash } from "node:crypto";

/**
 * A name-based UUID (RFC 9562, version 5) as a URN: what the register itself is known by, not its address, which may change.
 * @param identity the register's own UUID
 * @param name what is named, within the register
 */
export function urnOf(identity: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(identity.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return `urn:uuid:${parts.map(([from, to]) => hex.slice(from, to)).join("-")}`;
}
