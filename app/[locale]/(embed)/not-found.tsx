import { MissingEmbedContent } from "#components/embeds/missing-embed.tsx";
import { currentLocale } from "#lib/i18n/current-locale.ts";

/** Shown in a frame when its page called `notFound()`; see `MissingEmbed` for how it gets into the HTML. */
export default async function NotFound() {
  return <MissingEmbedContent locale={await currentLocale()} />;
}
