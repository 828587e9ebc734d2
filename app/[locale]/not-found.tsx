import { MissingContent } from "#components/ui/missing-page.tsx";
import { currentLocale } from "#lib/i18n/current-locale.ts";

/** Shown in the browser when a page called `notFound()`; see `MissingPage` for how it gets into the HTML. */
export default async function NotFound() {
  return <MissingContent locale={await currentLocale()} />;
}
