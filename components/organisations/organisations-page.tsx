import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { counted } from "#lib/i18n/counted.ts";
import { organisationTexts } from "#lib/i18n/messages/organisations.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListedOrganisation } from "#lib/organisations/queries.ts";

/** All organisations: what they are, what belongs to them and they to, and how many hubs they are entered for. */
export function OrganisationsPage({
  organisations,
  locale,
}: {
  organisations: readonly ListedOrganisation[];
  locale: Locale;
}) {
  const t = organisationTexts(locale);
  const link = ({ slug, name }: { slug: string; name: string }) => (
    <a href={href("operator", { slug }, locale)}>{name}</a>
  );
  return (
    <Page locale={locale} route="operators" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      {organisations.length === 0 && <EmptyState title={t.empty} />}
      {organisations.length > 0 && (
        <DataTable
          locale={locale}
          caption={t.caption}
          rows={organisations}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", header: t.columns.name, isRowHeader: true, cell: link },
            {
              key: "form",
              header: t.columns.form,
              cell: ({ legalForms }) =>
                legalForms.length > 0 ? (
                  legalForms.map((form) => t.forms[form]).join(", ")
                ) : (
                  <span className="text-muted">{t.formNotStated}</span>
                ),
            },
            {
              key: "relation",
              header: t.columns.relation,
              cell: ({ brandOf, brands, carriers, carries }) =>
                brandOf || brands.length + carriers + carries.length > 0 ? (
                  <>
                    {brandOf && (
                      <span className="block">
                        {t.brandOf} {link(brandOf)}
                      </span>
                    )}
                    {brands.map((brand) => (
                      <span key={brand.id} className="block">
                        {t.ownsBrand} {link(brand)}, {counted(t.brandHubs, brand.hubs, locale)}
                      </span>
                    ))}
                    {carriers > 0 && <span className="block">{counted(t.carriedBy, carriers, locale)}</span>}
                    {carries.map((body) => (
                      <span key={body.id} className="block">
                        {t.carries} {link(body)}
                      </span>
                    ))}
                  </>
                ) : (
                  <span className="text-muted">{t.none}</span>
                ),
            },
            {
              key: "hubs",
              header: t.columns.hubs,
              isNumeric: true,
              cell: ({ hubs }) => hubs.toLocaleString(locale),
            },
          ]}
        />
      )}
    </Page>
  );
}
