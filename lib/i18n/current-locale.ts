import { notFound } from "next/navigation";
import { locale as rootLocale } from "next/root-params";
import { isLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/**
 * The language of the page being rendered, from the address. Server components and their helpers only: not in client
 * components, actions or route handlers.
 * @throws Next's "not found" for a first segment that is no language.
 */
export async function currentLocale(): Promise<Locale> {
  const value: string | undefined = await rootLocale();
  if (!isLocale(value)) notFound();
  return value;
}
