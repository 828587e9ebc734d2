/** How outside addresses reach the folders of `app/[locale]`; read by next.config.mjs only. */
import { routes } from "./paths.ts";

/** One entry of Next's rewrites. */
export interface Rewrite {
  source: string;
  destination: string;
}

/** One entry of Next's redirects. */
export interface Redirect extends Rewrite {
  permanent: boolean;
}

const all = Object.values(routes);

/** `/hubs/[slug]` as Next's routing writes it: `/hubs/:slug`. */
function pattern(path: string): string {
  return path.replace(/\[(\w+)\]/g, ":$1");
}

function below(prefix: string, path: string): string {
  return path === "/" ? prefix : prefix + pattern(path);
}

/**
 * German pages under their outside names, then everything else without a known prefix to the German "not found": without
 * that, `/anything` would be taken for a language. Config rewrites instead of a proxy, which would run (and cost) on
 * every request. Static files and fixed routes (`/healthz`) come before these, `/api` is kept out by hand.
 */
export const germanRewrites: readonly Rewrite[] = [
  ...all.map(({ de, en }) => ({ source: pattern(de), destination: below("/de", en) })),
  { source: "/:path((?!(?:de|en|api|_next)(?:/|$)).+)", destination: "/de/unknown" },
];

/** What no page has answered: the "not found" of the language in the address. */
export const lastRewrites: readonly Rewrite[] = [
  { source: "/en/:path*", destination: "/en/unknown" },
  { source: "/:path*", destination: "/de/unknown" },
];

/** `/de/…` is German without its prefix; a German name under `/en` leads to its English one. */
export const redirects: readonly Redirect[] = [
  ...all
    .filter(({ de, en }) => de !== en)
    .flatMap(({ de, en }) => [
      { source: below("/de", en), destination: pattern(de), permanent: true },
      { source: below("/en", de), destination: below("/en", en), permanent: true },
    ]),
  { source: "/de", destination: "/", permanent: true },
  { source: "/de/:path+", destination: "/:path+", permanent: true },
];
