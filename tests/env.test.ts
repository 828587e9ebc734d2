import { describe, expect, test } from "vitest";
import { readEnvironment } from "#lib/env.ts";

describe("the environment", () => {
  test("needs nothing: every setting has a default or may be absent", () => {
    const settings = readEnvironment({});
    expect(settings).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", DATA_DIR: ".data", LOG_LEVEL: "info" });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(settings.OPERATOR_NAME).toBeUndefined();
  });

  test("counts an empty value as unset", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: " " })).toMatchObject({
      PORT: 3000,
      DATABASE_URL: undefined,
    });
  });

  test("drops the slash at the end of the site's address", () => {
    expect(readEnvironment({ SITE_URL: "https://hubs.example/" }).SITE_URL).toBe("https://hubs.example");
  });

  test.each([
    ["PORT", "abc", "PORT ist „abc“, muss aber eine ganze Zahl von 1 bis 65535 sein."],
    ["PORT", "0", "PORT ist „0“, muss aber eine ganze Zahl von 1 bis 65535 sein."],
    ["PORT", "65536", "PORT ist „65536“, muss aber eine ganze Zahl von 1 bis 65535 sein."],
    ["PORT", "3000.5", "PORT ist „3000.5“, muss aber eine ganze Zahl von 1 bis 65535 sein."],
    ["HOST", "a b", "HOST ist „a b“, muss aber ein Rechnername oder eine IP-Adresse sein."],
    [
      "DATABASE_URL",
      "mysql://localhost/x",
      "DATABASE_URL ist „mysql://localhost/x“, muss aber eine Adresse der Form postgresql://name:kennwort@rechner:5432/datenbank sein.",
    ],
    ["LOG_LEVEL", "loud", "LOG_LEVEL ist „loud“, muss aber debug, info, warn oder error sein."],
    [
      "SITE_URL",
      "hubs.example",
      "SITE_URL ist „hubs.example“, muss aber eine Webadresse mit http:// oder https:// sein.",
    ],
    ["OPERATOR_EMAIL", "nobody", "OPERATOR_EMAIL ist „nobody“, muss aber eine E-Mail-Adresse sein."],
  ])("answers %s=%s with one sentence", (name, value, sentence) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(sentence);
  });

  test("never repeats a password", () => {
    expect(() => readEnvironment({ DATABASE_URL: "postgresql://me:secret@host" })).toThrow(/^(?!.*secret)/);
  });
});
