import localFont from "next/font/local";

/**
 * Fira Sans in the two weights the site uses, Latin only; both are preloaded. Next measures the files and sizes the
 * fallback alike, so that nothing moves when they arrive. No italics: the site sets none.
 */
export const firaSans = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
  ],
  display: "swap",
  fallback: ["Segoe UI", "Roboto", "Arial", "sans-serif"],
  adjustFontFallback: "Arial",
  variable: "--font-fira-sans",
});
