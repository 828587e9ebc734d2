/** Draws pictures for link previews, with the site's own fonts and without asking anybody for anything. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";

/** The family that pictures name in their styles. */
const family = (part: string) => (part === "latin" ? "Fira Sans" : "Fira Sans Ext");

let fonts: Promise<Font[]> | undefined;

interface Font {
  name: string;
  data: Buffer;
  weight: 400 | 600;
  style: "normal";
}

async function readFonts(): Promise<Font[]> {
  const folder = join(process.cwd(), "node_modules/@fontsource/fira-sans/files");
  return Promise.all(
    ["latin", "latin-ext"].flatMap((part) =>
      ([400, 600] as const).map(async (weight): Promise<Font> => {
        // Of the formats that the package brings, the only one that the drawing program reads.
        const data = await readFile(join(folder, `fira-sans-${part}-${weight}-normal.woff`));
        return { name: family(part), data, weight, style: "normal" };
      }),
    ),
  );
}

/** A PNG of the element. All its texts have to be `drawable` (lib/exports/drawable.ts). */
export async function drawPng(
  element: ReactElement,
  size: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts();
  const drawn = new ImageResponse(element, { ...size, fonts: await fonts });
  return new Uint8Array(await drawn.arrayBuffer());
}
