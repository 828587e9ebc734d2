/**
 * What a chart is made of before anybody decides on colours: a page draws it in the palette of the reader, a file in its
 * own. Pure; lengths are in units of the drawing, of which one is about a pixel.
 */

/**
 * How a shape is meant. "sure" is certain, "maybe" is possible (drawn hatched, never filled); of events that happened, and
 * of "plan"s. "least" and "most" are the lower and the upper line of a band.
 */
export type Ink =
  | "text"
  | "muted"
  | "grid"
  | "axis"
  | "sure"
  | "maybe"
  | "plan-sure"
  | "plan-maybe"
  | "band"
  | "least"
  | "most"
  | "mark";

export interface RectShape {
  is: "rect";
  ink: Ink;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PathShape {
  is: "path";
  ink: Ink;
  d: string;
}

export interface TextShape {
  is: "text";
  ink: "text" | "muted";
  x: number;
  /** Of the line on which the letters stand. */
  y: number;
  anchor: "start" | "middle" | "end";
  text: string;
  size: number;
  isStrong?: boolean;
}

export type Shape = RectShape | PathShape | TextShape;

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** The room a drawing has. A phone gets one of its own: scaled down, the letters of a wide one could not be read. */
export interface Format {
  width: number;
  /** Of the letters. */
  size: number;
}
export const wide: Format = { width: 720, size: 14 };
export const narrow: Format = { width: 328, size: 14 };

/** About as wide as a text is in the site's font; a bit more, so that nothing touches. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** A length without noise behind the point. */
export const tidy = (value: number): number => Math.round(value * 10) / 10;
