import fc from "fast-check";
import { createElement } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { HubPicture } from "#components/hubs/hub-picture.tsx";
import { hubPicture, pictureSize, pictureView, type PictureView } from "#components/hubs/hub-picture-view.ts";
import { hubView } from "#components/hubs/hub-view.ts";
import { drawable, drawableCharacters } from "#lib/exports/drawable.ts";
import { hubPage } from "#lib/hubs/queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { drawPng } from "#lib/server/picture.ts";
import { testDatabase } from "#tests/database.ts";

const database = testDatabase();

async function viewOf(slug: string, locale: Locale = "de") {
  const page = await hubPage(database.client, slug);
  if (!page || "moved" in page) throw new Error(`No hub ${slug}.`);
  return hubView({ hub: page.hub, references: page.references, locale, today: "2026-11-28" });
}

describe("the picture of a hub", () => {
  test("says where it is, how far it is, and each date as exactly as its source", async () => {
    expect(pictureView(await viewOf("oldenburg-in-holstein"))).toMatchObject({
      name: "Digital Hub Oldenburg in Holstein",
      place: "Oldenburg in Holstein, Schleswig-Holstein",
      statusWords: "im Aufbau",
      dates: [
        { what: "Absichtserklärung", state: "erfolgt", date: "20. Oktober 2021" },
        { what: "Inbetriebnahme", state: "geplant, überfällig, unbestätigt", date: "Anfang 2022" },
      ],
    });
    expect(pictureView(await viewOf("rostock", "en")).dates).toMatchObject([
      { what: "Opening", state: "done", date: "13 December, year not stated" },
    ]);
  });

  test("of a hub with more milestones than there is room for shows the most telling ones, in their order", async () => {
    const { dates } = pictureView(await viewOf("zeitz"));
    expect(dates.map(({ what }) => what)).toEqual([
      "Gespräche",
      "Absichtserklärung",
      "Einzug: Räume im Franziskanerkloster",
      "Eröffnung",
    ]);
  });

  test("has words for those who do not see it", async () => {
    expect(hubPicture(await viewOf("rostock"))).toEqual({
      href: "/hubs/rostock/vorschau.png",
      width: 1200,
      height: 630,
      alt: "DigitalHub Rostock, Rostock, Mecklenburg-Vorpommern: eröffnet. Eröffnung: 13. Dezember, Jahr nicht genannt (erfolgt)",
    });
  });
});

describe("drawing", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** Whatever the drawing program asks for that is not part of itself. */
  function closedNetwork(): string[] {
    const asked: string[] = [];
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
      const address = input instanceof Request ? input.url : String(input);
      if (address.startsWith("data:")) return fetch(input, init);
      asked.push(address);
      return Promise.reject(new Error("The network is closed."));
    });
    return asked;
  }

  const draw = (view: Partial<PictureView>) => {
    const whole: PictureView = {
      name: "Digital Hub Probe",
      place: "Zeitz, Sachsen-Anhalt",
      status: "open",
      statusWords: "eröffnet",
      dates: [],
      ...view,
    };
    return drawPng(createElement(HubPicture, { view: whole, locale: "de", isMadeUp: true }), pictureSize);
  };

  test("gives a PNG of the size that the page names", async () => {
    const png = Buffer.from(await draw({}));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("asks nobody for anything, whichever characters a text holds", async () => {
    const asked = closedNetwork();
    const all = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
      drawableCharacters.test(character),
    );
    expect(all.length).toBeGreaterThan(300);
    for (let from = 0; from < all.length; from += 60)
      await draw({ name: all.slice(from, from + 60).join(" ") });
    await draw({ name: "東京 Цифровой 🏛️ ا Ǿ ế ﬁ \u0007" });
    expect(asked).toEqual([]);
  });

  test("holds only what the font has, and leaves what it has as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const drawn = drawable(text);
        for (const character of drawn) expect(character).toMatch(drawableCharacters);
        expect(drawable(drawn)).toBe(drawn);
      }),
      { seed: 4, numRuns: 500 },
    );
    expect(drawable("Großröhrsdorf – „Ötzi“ łódź")).toBe("Großröhrsdorf – „Ötzi“ łódź");
    expect(drawable("Hồ 東")).toBe("Ho ?");
  });
});
