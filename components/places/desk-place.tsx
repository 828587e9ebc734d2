import type { ReactNode } from "react";
import { placeOf, titleOf, whereOf } from "#components/municipalities/place-words.ts";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { DeskPlace as Place } from "#lib/places/desk-queries.ts";
import type { ListedPlace } from "#lib/places/listed-place.ts";
import { validityWords } from "./validity-words.ts";

interface DeskPlaceProps {
  locale: Locale;
  place: Place;
  wasSaved: boolean;
  /** The form to correct it, for administrators. */
  children: ReactNode;
}

/** One place: what the list says of it, what it became, and which records name it. */
export function DeskPlace({ locale, place, wasSaved, children }: DeskPlaceProps) {
  const t = deskPlaceTexts(locale);
  const { listSource, successors, predecessors, uses } = place;
  const links = (places: readonly ListedPlace[]) =>
    places.map((each) => {
      const { key } = placeOf(each);
      return (
        <a key={key} href={href("deskPlace", { key }, locale)}>
          {titleOf(each)} ({whereOf(each, locale)})
        </a>
      );
    });
  return (
    <>
      {wasSaved ? (
        <div className="mb-8">
          <Notice tone="info">{t.saved}</Notice>
        </div>
      ) : null}
      <Section id="about" title={t.about}>
        <DefinitionList
          items={[
            { key: "kind", term: t.kind, values: whereOf(place, locale) },
            { key: "validity", term: t.validity, values: validityWords(place, locale) },
            ...(successors.length > 0
              ? [{ key: "successors", term: t.successors, values: links(successors) }]
              : []),
            ...(predecessors.length > 0
              ? [{ key: "predecessors", term: t.predecessors, values: links(predecessors) }]
              : []),
            {
              key: "list",
              term: t.list,
              values:
                listSource === null ? (
                  t.noList
                ) : (
                  <a href={href("source", { slug: listSource.slug }, locale)}>
                    {listSource.title ?? listSource.publisher}
                  </a>
                ),
            },
            {
              key: "page",
              term: t.publicPage,
              values: (
                <a href={href("municipality", { slug: placeOf(place).slug }, locale)}>{titleOf(place)}</a>
              ),
            },
          ]}
        />
      </Section>
      <Section id="uses" title={t.uses}>
        {uses.length === 0 ? (
          <p>{t.noUses}</p>
        ) : (
          <ul className="border-t border-line">
            {uses.map(({ kind, id, name, as }) => (
              <li key={`${kind}/${id}/${as}`} className="border-b border-line py-2">
                <a href={href("deskRecord", { kind, id }, locale)}>{name}</a>
                <span className="text-muted">, {t.as[as]}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {children}
    </>
  );
}
