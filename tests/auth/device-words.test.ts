import { expect, test } from "vitest";
import { deviceWords } from "#lib/auth/device-words.ts";

test("browsers and systems are named as people know them", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36";
  const said = [
    [chrome, "Chrome", "Windows"],
    [`${chrome} Edg/147.0`, "Edge", "Windows"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile/15E Safari/604.1",
      "Safari",
      "iPhone",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/19.0 Safari/605.1",
      "Safari",
      "macOS",
    ],
    [
      "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    ["curl/8", null, null],
  ] as const;
  for (const [userAgent, browser, system] of said)
    expect(deviceWords(userAgent)).toEqual({ browser, system });
  expect(deviceWords(null)).toEqual({ browser: null, system: null });
});
