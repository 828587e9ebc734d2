import { figureText, figureYear } from "./figure-text.ts";
import type { OrganisationView } from "./organisation-view.ts";
import type { Cited } from "#components/evidence/by-source.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { HubSection, Row, Rows } from "#components/hubs/hub-section.tsx";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import { kindsWithoutForm } from "#lib/organisations/record.ts";
import { stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";
import { nameKinds } from "#lib/records/statements.ts";

interface MarksProps {
  view: OrganisationView;
  of: Cited & { id: string };
  /** Id of the organisation whose record holds the statement, where it is another one. */
  holder?: string;
}

function Marks({ view, of, holder = view.organisation.id }: MarksProps) {
  const { references, locale, numbers } = view;
  return (
    <SourceMarks
      record={{ kind: "organisation", id: holder }}
      statementId={of.id}
      citations={of.citations}
      references={references}
      locale={locale}
      numbers={numbers}
    />
  );
}

function Body({ view, body }: { view: OrganisationView; body: { slug: string; name: string } | undefined }) {
  return body ? <a href={href("operator", { slug: body.slug }, view.locale)}>{body.name}</a> : null;
}

/** What it is: its legal form, or its kind where it has none in law; a brand with its owner. */
function Forms({ view }: { view: OrganisationView }) {
  const { organisation, references, locale } = view;
  const t = organisationTexts(locale);
  const [kinds, forms] = [true, false].map((isKind) =>
    organisation.legalForms.filter(({ form }) => kindsWithoutForm.includes(form) === isKind),
  );
  const rows = [
    { term: t.kindOf, those: kinds ?? [] },
    { term: t.legalForm, those: forms ?? [] },
  ].filter(({ those }) => those.length > 0);
  if (rows.length === 0)
    return (
      <Row
        term={t.legalForm}
        values={[{ key: "none", value: <span className="text-muted">{t.formNotStated}</span> }]}
      />
    );
  return rows.map(({ term, those }) => (
    <Row
      key={term}
      term={term}
      values={those.map(({ id, form, citations }) => ({
        key: id,
        value: (
          <>
            {t.forms[form]}
            <Marks view={view} of={{ id, citations }} />
            {form === "brand" &&
              organisation.brandOf.map((brand) => (
                <span key={brand.id}>
                  {" "}
                  {t.brandOfOwner} <Body view={view} body={references.organisations[brand.ownerId]} />
                  <Marks view={view} of={brand} />
                </span>
              ))}
          </>
        ),
      }))}
    />
  ));
}

/** What it is, designations, brand of, brands, carrier of: each with its sources; nothing is left unsaid. */
export function OrganisationFacts({ view }: { view: OrganisationView }) {
  const { organisation, brands, carries, references, locale } = view;
  const t = organisationTexts(locale);
  const labels = { designation: t.designations, previous: t.previousNames };
  const saysOwner = organisation.legalForms.some(({ form }) => form === "brand");
  return (
    <HubSection id="facts" title={t.sections.facts}>
      <Rows>
        <Forms view={view} />
        {nameKinds.map((kind) => {
          const names = organisation.names.filter((name) => name.kind === kind);
          return (
            names.length > 0 && (
              <Row
                key={kind}
                term={labels[kind]}
                values={names.map(({ id, text, citations }) => ({
                  key: id,
                  value: (
                    <>
                      <span lang="de">{quoted(text, locale)}</span>
                      <Marks view={view} of={{ id, citations }} />
                    </>
                  ),
                }))}
              />
            )
          );
        })}
        {!saysOwner && organisation.brandOf.length > 0 && (
          <Row
            term={t.brandOf}
            values={organisation.brandOf.map(({ id, ownerId, citations }) => ({
              key: id,
              value: (
                <>
                  <Body view={view} body={references.organisations[ownerId]} />
                  <Marks view={view} of={{ id, citations }} />
                </>
              ),
            }))}
          />
        )}
        {[
          { term: t.brands, bodies: brands },
          { term: t.carries, bodies: carries },
        ].map(
          ({ term, bodies }) =>
            bodies.length > 0 && (
              <Row
                key={term}
                term={term}
                values={bodies.map(({ id, organisation: body, citations }) => ({
                  key: id,
                  value: (
                    <>
                      <Body view={view} body={body} />
                      <Marks view={view} of={{ id, citations }} holder={body.id} />
                    </>
                  ),
                }))}
              />
            ),
        )}
      </Rows>
    </HubSection>
  );
}

/** Who carries the organisation: states, linked to their pages, and other organisations. */
export function OrganisationCarriers({ view }: { view: OrganisationView }) {
  const { organisation, references, locale } = view;
  const t = organisationTexts(locale);
  const states = organisation.carriers.flatMap(({ id, stateIso, citations }) => {
    const state = stateIso ? stateByIso(stateIso) : undefined;
    if (!state) return [];
    const value = (
      <>
        <a href={href("state", { slug: state.slug }, locale)}>{stateName(state.iso, locale)}</a>
        <Marks view={view} of={{ id, citations }} />
      </>
    );
    return [{ key: id, value }];
  });
  const bodies = organisation.carriers.flatMap(({ id, carrierOrganisationId, citations }) => {
    const body = carrierOrganisationId ? references.organisations[carrierOrganisationId] : undefined;
    if (!body) return [];
    const value = (
      <>
        <Body view={view} body={body} />
        <Marks view={view} of={{ id, citations }} />
      </>
    );
    return [{ key: id, value }];
  });
  return (
    <HubSection id="carriers" title={t.sections.carriers}>
      <Rows>
        {states.length > 0 && <Row term={t.carrierStates} values={states} />}
        {bodies.length > 0 && <Row term={t.carrierBodies} values={bodies} />}
      </Rows>
    </HubSection>
  );
}

/** Staff and turnover as the sources state them, with the year they are stated for. */
export function OrganisationFigures({ view }: { view: OrganisationView }) {
  const { organisation, locale } = view;
  const t = organisationTexts(locale);
  return (
    <HubSection id="figures" title={t.sections.figures}>
      <Rows>
        {organisation.figures.map((figure) => (
          <Row
            key={figure.id}
            term={t.figures[figure.kind]}
            values={[
              {
                key: figure.id,
                value: (
                  <>
                    {figureText(figure, locale)},{" "}
                    <span className={figure.year === null ? "text-muted" : undefined}>
                      {figureYear(figure, locale)}
                    </span>
                    <Marks view={view} of={figure} />
                  </>
                ),
              },
            ]}
          />
        ))}
      </Rows>
    </HubSection>
  );
}
