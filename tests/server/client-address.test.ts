import { expect, test } from "vitest";
import { clientAddress, networkOf } from "#lib/server/client-address.ts";

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

test.each([
  ["93.184.215.14", "93.184.215.14"],
  ["::ffff:93.184.215.14", "93.184.215.14"],
  ["2a02:8109:1:2:3:4:5:6", "2a02:8109:1:2"],
  ["2A02:8109:0001:0002::1", "2a02:8109:1:2"],
  ["2a02:8109::1", "2a02:8109:0:0"],
  ["::1", "0:0:0:0"],
  ["2a02:8109:1:2:3:4:1.2.3.4", "2a02:8109:1:2"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["no address", "no address"],
  ["", ""],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
