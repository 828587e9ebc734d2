import { DeskPage } from "#components/desk/desk-page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Person } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { auditTexts } from "#lib/i18n/messages/audit.ts";
import { settingsTexts } from "#lib/i18n/messages/settings.ts";
import type { Settings } from "#lib/settings/store.ts";

interface SettingsPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  settings: Settings;
  /** true after a change. */
  isSaved: boolean;
  setFourEyes: (form: FormData) => Promise<void>;
}

/** What administrators set for the whole register. */
export function SettingsPage({ locale, person, signOut, settings, isSaved, setFourEyes }: SettingsPageProps) {
  const t = settingsTexts(locale);
  const { yes, no } = auditTexts(locale);
  const { fourEyes } = settings;
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskSettings"
      params={{}}
      section="deskSettings"
      title={t.title}
      lead={t.lead}
    >
      {isSaved ? (
        <div className="mb-6">
          <Notice tone="info">{t.saved}</Notice>
        </div>
      ) : null}
      <Section id="four-eyes" title={t.fourEyes} note={t.fourEyesHelp}>
        <p className="mb-4 flex flex-wrap items-center gap-3">
          <Badge tone={fourEyes ? "positive" : "caution"} icon={fourEyes ? "check" : "caution"}>
            {fourEyes ? yes : no}
          </Badge>
          {fourEyes ? t.on : t.off}
        </p>
        <form action={setFourEyes}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" name="value" value={fourEyes ? "off" : "on"} className={secondaryButtonClass}>
            {fourEyes ? t.switchOff : t.switchOn}
          </button>
        </form>
      </Section>
    </DeskPage>
  );
}
