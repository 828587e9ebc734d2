import { FilterForm, SelectField } from "#components/ui/form-controls.tsx";
import { claimVerdicts } from "#lib/evidence/claims/count.ts";
import type { FindingFilter } from "#lib/evidence/contradictions/filter.ts";
import { findingRules, findingVerdicts } from "#lib/evidence/contradictions/finding.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";

interface Props {
  filter: FindingFilter;
  locale: Locale;
  /** The public page, or that of the desk, which shows findings only. */
  route: "contradictions" | "deskContradictions";
}

/** A plain form, the address carries the whole state. */
export function ContradictionsFilter({ filter, locale, route }: Props) {
  const t = contradictionTexts(locale);
  const isPublic = route === "contradictions";
  const { claim, verdict, rule, state, record } = filter;
  const chosen = [verdict, rule, state, record, isPublic ? claim : null].filter((value) => value !== null);
  const collator = new Intl.Collator(locale);
  return (
    <FilterForm
      action={href(route, {}, locale)}
      label={t.filter.label}
      submitLabel={t.filter.submit}
      reset={chosen.length > 0 ? { label: t.filter.reset, href: href(route, {}, locale) } : undefined}
    >
      {isPublic && (
        <SelectField
          id="claim"
          label={t.filter.claim}
          anyLabel={t.filter.anyClaim}
          value={claim ?? undefined}
          options={claimVerdicts.map((value) => ({ value, label: t.claimVerdicts[value] }))}
        />
      )}
      <SelectField
        id="verdict"
        label={t.filter.verdict}
        anyLabel={t.filter.anyVerdict}
        value={verdict ?? undefined}
        options={findingVerdicts.map((value) => ({ value, label: t.verdicts[value] }))}
      />
      <SelectField
        id="rule"
        label={t.filter.rule}
        anyLabel={t.filter.anyRule}
        value={rule ?? undefined}
        options={findingRules.map((value) => ({ value, label: t.rules[value] }))}
      />
      <SelectField
        id="state"
        label={t.filter.state}
        anyLabel={t.filter.anyState}
        value={state ?? undefined}
        options={states
          .map(({ slug, iso }) => ({ value: slug, label: stateName(iso, locale) }))
          .toSorted((a, b) => collator.compare(a.label, b.label))}
      />
      {record && <input type="hidden" name="record" value={record} />}
    </FilterForm>
  );
}
