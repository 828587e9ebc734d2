import { OrganisationClaims } from "./organisation-claims.tsx";
import { OrganisationCarriers, OrganisationFacts, OrganisationFigures } from "./organisation-facts.tsx";
import { formOf, type OrganisationView } from "./organisation-view.ts";
import { SourceList } from "#components/evidence/source-list.tsx";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { HubList } from "#components/hubs/hub-list.tsx";
import { HubSection, Row, Rows } from "#components/hubs/hub-section.tsx";
import { MilestoneTable } from "#components/milestones/milestone-table.tsx";
import { NetworkList } from "#components/networks/network-list.tsx";
import { ContactValue } from "#components/records/contact-value.tsx";
import { VersionNote } from "#components/records/version-note.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import { contactKinds } from "#lib/records/statements.ts";
import { recordTexts } from "#lib/i18n/messages/records.ts";

/** Everything the register holds about an organisation, and all that other records say of it. */
export function OrganisationPage({ view }: { view: OrganisationView }) {
  const { organisation, networks, version, changedAt, references, locale, today, numbers } = view;
  const t = organisationTexts(locale);
  return (
    <Page
      locale={locale}
      route="operator"
      params={{ slug: organisation.slug }}
      title={organisation.name}
      kicker={formOf(view, locale)}
      breadcrumbs={[{ label: t.title, href: href("operators", {}, locale) }]}
    >
      {organisation.archived && (
        <div className="mb-8">
          <Notice tone="info">{recordTexts(locale).archived}</Notice>
        </div>
      )}
      <OrganisationFacts view={view} />
      {organisation.carriers.length > 0 && <OrganisationCarriers view={view} />}
      {organisation.figures.length > 0 && <OrganisationFigures view={view} />}
      <Hubs view={view} />
      {networks.length > 0 && (
        <HubSection id="networks" title={t.sections.networks}>
          <p className="mb-4 text-sm text-muted">{t.networksNote}</p>
          <div className="grid gap-8">
            <NetworkList
              networks={networks}
              references={references}
              locale={locale}
              today={today}
              numbers={numbers}
            />
          </div>
        </HubSection>
      )}
      <Milestones view={view} />
      <OrganisationClaims view={view} />
      <Contact view={view} />
      {Object.keys(numbers).length > 0 && (
        <HubSection id="sources" title={t.sections.sources}>
          <SourceList numbers={numbers} references={references} locale={locale} />
        </HubSection>
      )}
      <HubSection id="record" title={t.sections.record}>
        <VersionNote
          record={{ kind: "organisation", id: organisation.id }}
          version={version}
          changedAt={changedAt}
          locale={locale}
        />
      </HubSection>
    </Page>
  );
}

/** Where it is entered as operator, what of that is inferred, and where its brands are; an owner may be entered nowhere. */
function Hubs({ view }: { view: OrganisationView }) {
  const { organisation, brands, hubs, hubCount, inferredHubs, references, locale, today, numbers } = view;
  const t = organisationTexts(locale);
  return (
    <HubSection id="hubs" title={t.sections.hubs}>
      {hubs.length === 0 ? (
        <p>
          {t.noHubs(organisation.name)}
          {brands.map(({ id, organisation: brand, hubs: operated }) => (
            <span key={id}>
              {" "}
              {t.itsBrand} <a href={href("operator", { slug: brand.slug }, locale)}>{brand.name}</a>{" "}
              {counted(t.brandOperates, operated, locale)}
            </span>
          ))}
        </p>
      ) : (
        <>
          <p className="mb-4 text-sm text-muted">
            {t.hubsNote}
            {inferredHubs.length > 0 && (
              <>
                {" "}
                {t.hubsInferred}{" "}
                {inferredHubs.map(({ id, hub, citations }, index) => (
                  <span key={id}>
                    {index > 0 && ", "}
                    <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
                    <SourceMarks
                      record={{ kind: "hub", id: hub.id }}
                      statementId={id}
                      citations={citations}
                      references={references}
                      locale={locale}
                      numbers={numbers}
                    />
                  </span>
                ))}
                .
              </>
            )}
          </p>
          <HubList hubs={hubs} locale={locale} today={today} />
        </>
      )}
      {hubCount > hubs.length && (
        <p className="mt-4">
          <a href={href("hubs", {}, locale, { operator: organisation.slug })}>
            {t.allHubs(hubCount.toLocaleString(locale))}
          </a>
        </p>
      )}
    </HubSection>
  );
}

/** What it signed or was a guest at, and what its own record holds. */
function Milestones({ view }: { view: OrganisationView }) {
  const { organisation, taken, references, locale, today, numbers } = view;
  const t = organisationTexts(locale);
  const { id, slug, name, milestones } = organisation;
  const owner = {
    kind: "organisation",
    id,
    slug,
    name,
    nameEn: name,
    stateIso: null,
    operator: null,
  } as const;
  const own = milestones.map((milestone) => ({ milestone, owner, siblings: milestones }));
  if (taken.length === 0 && own.length === 0) return null;
  const shown = { references, locale, today, numbers };
  return (
    <HubSection id="milestones" title={t.sections.milestones}>
      {taken.length > 0 && (
        <>
          <p className="mb-4 text-sm text-muted">{t.milestonesNote}</p>
          <MilestoneTable
            milestones={taken}
            caption={t.milestonesNote}
            partOf={(participant) => participant.organisationId === id}
            {...shown}
          />
        </>
      )}
      {own.length > 0 && (
        <>
          <h3 className="mt-8 mb-3 first:mt-0">{t.ownMilestones}</h3>
          <MilestoneTable milestones={own} caption={t.ownMilestones} {...shown} />
        </>
      )}
    </HubSection>
  );
}

/** How to reach it; what no source says is said to be unknown. */
function Contact({ view: { organisation, references, locale, numbers } }: { view: OrganisationView }) {
  const t = organisationTexts(locale);
  const words = hubTexts(locale);
  const kinds = contactKinds.filter((kind) => !["opening-hours", "step-free"].includes(kind));
  const known = [...new Set([...kinds, ...organisation.contacts.map(({ kind }) => kind)])];
  return (
    <HubSection id="contact" title={t.sections.contact}>
      <Rows>
        {known.map((kind) => {
          const values = organisation.contacts
            .filter((contact) => contact.kind === kind)
            .map((contact) => ({
              key: contact.id,
              value: (
                <>
                  <ContactValue contact={contact} locale={locale} />
                  <SourceMarks
                    record={{ kind: "organisation", id: organisation.id }}
                    statementId={contact.id}
                    citations={contact.citations}
                    references={references}
                    locale={locale}
                    numbers={numbers}
                  />
                </>
              ),
            }));
          const unknown = [{ key: "unknown", value: <span className="text-muted">{t.notKnown}</span> }];
          return (
            <Row key={kind} term={words.contactKinds[kind]} values={values.length > 0 ? values : unknown} />
          );
        })}
      </Rows>
    </HubSection>
  );
}
