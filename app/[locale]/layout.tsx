import type { Viewport } from "next";
import type { ReactNode } from "react";
import { firaSans } from "#components/ui/fonts.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { locales } from "#lib/i18n/locale.ts";
import "../globals.css";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#12141f" },
  ],
};

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** The document around every page; header and footer come with `Page`, which knows the page's address in both languages. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()} className={firaSans.variable}>
      <body>{children}</body>
    </html>
  );
}
