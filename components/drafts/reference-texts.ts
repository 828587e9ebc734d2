/** What the search for references says, as plain texts that can travel to the browser. */
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import type { ReferenceTexts } from "./reference-box.tsx";

/** The texts by what is searched. */
export function referenceTexts(locale: Locale): Record<ReferenceTarget, ReferenceTexts> {
  const t = recordFormTexts(locale).reference;
  const of = (target: ReferenceTarget): ReferenceTexts => ({
    search: t.search[target],
    change: t.change,
    changeSource: recordFormTexts(locale).otherSource,
    found: t.found("{count}"),
    foundOne: t.foundOne,
    nothing: t.nothing,
    chosen: t.chosen("{label}"),
    several: t.several,
    choose: recordFormTexts(locale).choose,
  });
  return {
    source: of("source"),
    municipality: of("municipality"),
    association: of("association"),
    organisation: of("organisation"),
    theme: of("theme"),
    "offer-kind": of("offer-kind"),
    hub: of("hub"),
  };
}
