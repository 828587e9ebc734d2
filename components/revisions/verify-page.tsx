import type { ReactNode } from "react";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { Page } from "#components/ui/page.tsx";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { href } from "#lib/i18n/paths.ts";
import type { ChainHead } from "#lib/records/chain.ts";
import { ownCheck } from "#lib/revisions/own-check.ts";

interface Props {
  /** The end of the chain, and its beginning; null while nothing is published. */
  chain: { head: ChainHead & { at: Date }; first: { hash: string; name: string } } | null;
  locale: Locale;
}

/** How anybody verifies the public log, what that proves, and an example to recompute. */
export function VerifyPage({ chain, locale }: Props) {
  const { verify: t, title } = logTexts(locale);
  const file = siteUrl() + href("logFile", {}, locale);
  const noted = chain ? `${chain.head.sequence}:${chain.head.hash}` : "52:…";
  const next = (chain?.head.sequence ?? 52) + 1;
  return (
    <Page
      locale={locale}
      route="verifyLog"
      params={{}}
      title={t.title}
      kicker={t.kicker}
      lead={<p>{t.lead}</p>}
      breadcrumbs={[{ label: title, href: href("changes", {}, locale) }]}
    >
      <HubSection id="end" title={t.head}>
        {chain ? (
          <>
            <p>{t.headAt(chain.head.sequence.toLocaleString(locale), instantWords(chain.head.at, locale))}</p>
            <p className="mt-4 text-sm text-muted">{t.headTerm}</p>
            <Code>{noted}</Code>
            <p className="mt-4">{t.headNote}</p>
          </>
        ) : (
          <p>{t.empty}</p>
        )}
      </HubSection>
      <HubSection id="how" title={t.how}>
        <Paragraphs texts={t.howText} />
      </HubSection>
      <HubSection id="proves" title={t.proves}>
        <Points texts={t.provesList} />
      </HubSection>
      <HubSection id="proves-not" title={t.provesNot}>
        <Points texts={t.provesNotList} />
      </HubSection>
      <HubSection id="steps" title={t.steps}>
        <ol className="prose list-decimal ps-5">
          <li>
            {t.stepDownload} <a href={href("logFile", {}, locale)}>{t.fileName}</a>
            <Code>{`curl -o ${t.fileName} ${file}`}</Code>
          </li>
          <li>
            {t.stepCommand}
            <Code>{`npm run verify-log -- ${t.fileName}`}</Code>
          </li>
          <li>
            {t.stepHead}
            <Code>{`npm run verify-log -- ${t.fileName} --head ${noted}`}</Code>
          </li>
          <li>
            {t.stepRest}
            <Code>{`curl -o ${t.restName(next)} "${file}?from=${next}"\nnpm run verify-log -- ${t.restName(next)} --head ${noted}`}</Code>
          </li>
        </ol>
        <p className="mt-4 max-w-measure">{t.stepResult}</p>
        <p className="mt-4 max-w-measure">{t.stepOwn}</p>
        <Code>{`node -e '${ownCheck(t.fileName)}'`}</Code>
      </HubSection>
      <HubSection id="bytes" title={t.bytes}>
        <Paragraphs texts={t.bytesText} />
      </HubSection>
      {chain ? (
        <HubSection id="example" title={t.example}>
          <p className="max-w-measure">{t.exampleNote(chain.first.name)}</p>
          <Code>{`curl -s ${siteUrl()}${href("hashedEntry", { sequence: "1" }, locale)} | sha256sum`}</Code>
          <p className="mt-4">{t.exampleResult}</p>
          <Code>{chain.first.hash}</Code>
          <p className="mt-4 max-w-measure">{t.exampleSecond}</p>
          <Code>{`sed -n 2p ${t.fileName} | jq -j '"\\(.previousHash // "")\\n\\(.text)"' | sha256sum`}</Code>
        </HubSection>
      ) : null}
    </Page>
  );
}

const Paragraphs = ({ texts }: { texts: readonly string[] }) => (
  <div className="prose">
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </div>
);

const Points = ({ texts }: { texts: readonly string[] }) => (
  <div className="prose">
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </div>
);

/** What is to be copied as it stands. */
const Code = ({ children }: { children: ReactNode }) => (
  <pre className="my-1 border-s-3 border-line bg-raised px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere">
    <code>{children}</code>
  </pre>
);
