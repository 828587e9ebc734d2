import { EmbedFrame, EmbedLink } from "./embed-frame.tsx";
import { EmbedMilestones } from "./embed-milestones.tsx";
import type { HubView } from "#components/hubs/hub-view.ts";
import { pictureView } from "#components/hubs/hub-picture-view.ts";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { hubStatus } from "#lib/hubs/status.ts";
import { embedTexts } from "#lib/i18n/messages/embeds.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { timeline } from "#lib/records/plans.ts";

/** A hub for other sites: where it is, how far it is and why, and all its milestones with their sources. */
export function EmbedHub({ view }: { view: HubView }) {
  const { hub, references, locale, today } = view;
  const t = embedTexts(locale);
  const { status, reason } = hubStatus(hub.milestones, today);
  const { entries, undated } = timeline(hub.milestones);
  const address = href("hub", { slug: hub.slug }, locale);
  return (
    <EmbedFrame
      locale={locale}
      today={today}
      title={
        <EmbedLink locale={locale} address={address}>
          {hub.name}
        </EmbedLink>
      }
      more={
        <EmbedLink locale={locale} address={address}>
          {t.toHub}
        </EmbedLink>
      }
    >
      <p className="text-muted">{pictureView(view).place}</p>
      <p className="mt-2 text-base">
        <StatusBadge status={status} locale={locale} />
      </p>
      <p>{hubTexts(locale).statusReasons[reason]}</p>
      {hub.milestones.length === 0 ? (
        <p className="mt-2">{t.noMilestones}</p>
      ) : (
        <>
          <h2 className="sr-only">{t.heading}</h2>
          <EmbedMilestones
            milestones={[...entries, ...undated].map(({ milestone }) => ({
              milestone,
              siblings: hub.milestones,
            }))}
            references={references}
            locale={locale}
            today={today}
          />
        </>
      )}
    </EmbedFrame>
  );
}
