import type { PlacedLabel } from "#lib/places/labels.ts";

/** The class of each size must be a whole word in the source, or the style sheet misses it. */
const sizes = { wide: "text-[14px]", narrow: "text-[23px]" } as const;

/** A placed label in a map, with a rim in the map's ground so that borders do not run through the letters. */
export function MapLabel({ label, size }: { label: PlacedLabel | null; size: keyof typeof sizes }) {
  if (!label) return null;
  const { leader } = label;
  return (
    <>
      {leader && (
        <line x1={leader.x1} y1={leader.y1} x2={leader.x2} y2={leader.y2} className="stroke-muted stroke-1" />
      )}
      <text
        x={label.x}
        y={label.y}
        textAnchor={label.anchor}
        paintOrder="stroke"
        strokeLinejoin="round"
        className={`${sizes[size]} fill-text stroke-surface stroke-3 font-semibold group-hover:underline group-focus-visible:underline`}
      >
        {label.text}
      </text>
    </>
  );
}
