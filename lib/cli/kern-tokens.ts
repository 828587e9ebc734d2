/**
 * Writes `app/kern-tokens.css`: the design tokens the site uses, taken from `@kern-ux/native`. The package has them only
 * inside its whole style sheet (340 kB, whose global rules defeat Tailwind's utilities) and as SCSS; so the colours of
 * its light and dark theme are read from the SCSS, resolved, and kept in a cascade layer of their own.
 * Run after an update of the package: `node lib/cli/kern-tokens.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const used = [
  "layout-background-default",
  "layout-background-default-surface",
  "layout-background-hued",
  "layout-background-level-1-surface",
  "layout-border",
  "layout-text-default",
  "layout-text-muted",
  "layout-text-inverse",
  "action-default",
  "action-on-default",
  "action-visited",
  "action-focus-default",
  "form-input-border",
  "decorative-border-default",
  "feedback-default",
  "feedback-default-background",
  "feedback-danger",
  "feedback-danger-background",
  "feedback-info",
  "feedback-info-background",
  "feedback-success",
  "feedback-success-background",
  "feedback-warning",
  "feedback-warning-background",
].map((name) => `--kern-color-${name}`);

type Tokens = ReadonlyMap<string, string>;

function declarations(scss: string): Tokens {
  const code = scss.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
  return new Map(
    [...code.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function mixin(scss: string, name: string): Tokens {
  const from = scss.indexOf(`@mixin ${name} {`);
  if (from < 0) throw new Error(`@kern-ux/native no longer has the theme "${name}".`);
  return declarations(scss.slice(from, scss.indexOf("\n}", from)));
}

function resolved(name: string, theme: Tokens, colours: Tokens): string {
  const value = theme.get(name) ?? colours.get(name);
  if (value === undefined) throw new Error(`@kern-ux/native no longer has the token ${name}.`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  // Without trailing zeros, as the formatter writes them.
  return reference === undefined
    ? value.replace(/(\.\d*?)0+(?=\D)/g, "$1")
    : resolved(reference, theme, colours);
}

/** The style sheet as it should be for the installed package. */
export function kernTokens(): string {
  const home = dirname(createRequire(import.meta.url).resolve("@kern-ux/native/package.json"));
  const read = (file: string): string => readFileSync(join(home, "src/scss/core/tokens", file), "utf8");
  const colours = declarations(read("primitives/_colors.scss"));
  const scss = read("_theme.scss");
  const block = (name: string, indent: string): string => {
    const theme = mixin(scss, name);
    return used.map((token) => `${indent}${token}: ${resolved(token, theme, colours)};`).join("\n");
  };
  return `/* Written by lib/cli/kern-tokens.ts from @kern-ux/native (EUPL-1.2); do not edit. */
@layer kern {
  :root {
${block("light-colors", "    ")}
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
${block("dark-colors", "      ")}
    }
  }
}
`;
}

if (import.meta.main) writeFileSync(resolve("app/kern-tokens.css"), kernTokens());
