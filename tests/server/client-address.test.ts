import { expect, test } from "vitest";
import { clientAddress } from "#lib/server/client-address.ts";

test("behind a proxy of ours the address is the one the proxy added, whatever was claimed before", () => {
  expect(clientAddress("1.2.3.4, 93.184.215.14", "127.0.0.1")).toBe("93.184.215.14");
  expect(clientAddress(["1.2.3.4", "93.184.215.14"], "::ffff:10.0.0.2")).toBe("93.184.215.14");
});

test("who connects from the internet itself cannot claim another address", () => {
  expect(clientAddress("1.2.3.4", "93.184.215.14")).toBe("93.184.215.14");
  expect(clientAddress("1.2.3.4", "::ffff:93.184.215.14")).toBe("93.184.215.14");
});

test("without a proxy it is the other end of the connection", () => {
  expect(clientAddress(undefined, "127.0.0.1")).toBe("127.0.0.1");
  expect(clientAddress("", undefined)).toBe("");
});
