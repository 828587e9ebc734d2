/**
 * A chart as a file of its own: with title, legend, remarks and where the numbers come from, so that it stays quotable
 * wherever it is shown. Pure. Colours and fonts stand in it; nothing is loaded from anywhere.
 */
import { textWidth, type Drawing, type Ink, type Shape } from "#lib/charts/drawing.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export interface ChartFile {
  locale: Locale;
  title: string;
  /** What was chosen and of which day it is. */
  subtitle: string;
  drawing: Drawing;
  legend: readonly { ink: Ink; text: string }[];
  notes: readonly string[];
  /** Source, state of the data and address. */
  source: string;
  /** The same numbers in words, for those who do not see the drawing. */
  description: string;
}

/** Told apart by filling and line before colour; on white. */
const looks: Readonly<Record<Exclude<Ink, "text" | "muted">, string>> = {
  grid: 'fill="none" stroke="#d9d9d9"',
  axis: 'fill="none" stroke="#5c5c5c"',
  sure: 'fill="#00538a" stroke="#00538a"',
  maybe: 'fill="url(#hatch)" stroke="#00538a"',
  "plan-sure": 'fill="#5c5c5c" stroke="#5c5c5c"',
  "plan-maybe": 'fill="url(#hatch-plan)" stroke="#5c5c5c"',
  // Over a large area the same lines would flicker.
  band: 'fill="url(#hatch-band)" stroke="none"',
  least: 'fill="none" stroke="#00538a" stroke-width="3"',
  most: 'fill="none" stroke="#00538a" stroke-width="1.5" stroke-dasharray="5 4"',
  mark: 'fill="#00538a" stroke="none"',
};
const textColours = { text: "#1a1a1a", muted: "#4d4d4d" } as const;

const margin = 24;
const sizes = { title: 20, text: 14, small: 13 } as const;

/** A whole SVG document. */
export function chartFile(chart: ChartFile): string {
  const { drawing, locale } = chart;
  const width = drawing.width + 2 * margin;
  const shapes: Shape[] = [];
  let y = margin;
  const write = (text: string, size: number, ink: "text" | "muted", isStrong = false) => {
    for (const line of wrapped(text, drawing.width, size)) {
      y += Math.round(size * 1.4);
      shapes.push({ is: "text", ink, x: 0, y, anchor: "start", text: line, size, isStrong });
    }
  };
  write(chart.title, sizes.title, "text", true);
  write(chart.subtitle, sizes.text, "muted");
  y += 12;
  for (const { ink, text } of chart.legend) {
    y += 22;
    shapes.push(...swatch(ink, y - 11), {
      is: "text",
      ink: "text",
      x: 30,
      y,
      anchor: "start",
      text,
      size: sizes.text,
    });
  }
  y += 20;
  const top = y;
  y += drawing.height + 8;
  for (const note of chart.notes) write(note, sizes.small, "muted");
  y += 8;
  write(chart.source, sizes.small, "text");
  const height = y + margin;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${locale}" lang="${locale}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" aria-describedby="description" font-family="'Fira Sans', 'Segoe UI', Roboto, Arial, sans-serif">
<title id="title">${escaped(chart.title)}</title>
<desc id="description">${escaped(chart.description)}</desc>
<defs>
${hatch("hatch", "#00538a")}
${hatch("hatch-plan", "#5c5c5c")}
<pattern id="hatch-band" width="12" height="12" patternUnits="userSpaceOnUse"><path d="M-1 1L1 -1M-1 13L13 -1M11 13L13 11" stroke="#00538a" fill="none"/></pattern>
</defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<g transform="translate(${margin} 0)">
${shapes.map(shapeText).join("\n")}
<g transform="translate(0 ${top})">
${drawing.shapes.map(shapeText).join("\n")}
</g>
</g>
</svg>
`;
}

const hatch = (id: string, colour: string) =>
  `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M-1 1L1 -1M-1 7L7 -1M5 7L7 5" stroke="${colour}" stroke-width="1.25" fill="none"/></pattern>`;

/** What a legend shows of an ink: a bar, or a piece of line. */
export function swatch(ink: Ink, y: number): Shape[] {
  if (ink === "least" || ink === "most") return [{ is: "path", ink, d: `M0 ${y + 6}H22` }];
  const isThin = ink === "plan-sure" || ink === "plan-maybe";
  return [{ is: "rect", ink, x: 0, y: isThin ? y + 2 : y, width: 22, height: isThin ? 8 : 12 }];
}

function shapeText(shape: Shape): string {
  if (shape.is === "text") {
    const { x, y, anchor, size, ink, isStrong } = shape;
    return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${textColours[ink]}"${isStrong ? ' font-weight="600"' : ""}>${escaped(shape.text)}</text>`;
  }
  // Only texts are written in the colours of texts.
  const look = looks[shape.ink as keyof typeof looks];
  if (shape.is === "path") return `<path d="${shape.d}" ${look}/>`;
  const { x, y, width, height } = shape;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`;
}

/** Characters that XML 1.0 knows no way to write are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Lines that fit; what has no space for too long (an address) is broken anywhere. */
function wrapped(text: string, width: number, size: number): string[] {
  const room = Math.floor(width / textWidth("x", size));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => each.match(new RegExp(`.{1,${room}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
