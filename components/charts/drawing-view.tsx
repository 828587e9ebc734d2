import type { Drawing, Ink, Shape } from "#lib/charts/drawing.ts";

interface Props {
  drawing: Drawing;
  /** Unique on the page: names the parts of the drawing. */
  id: string;
  /** What it shows, and the same in words. */
  title: string;
  description: string;
  className?: string;
}

/** In the colours of the palette, which follow the reader's: dark, printed, forced. */
const looks: Readonly<Record<Ink, string>> = {
  text: "fill-text",
  muted: "fill-muted",
  grid: "fill-transparent stroke-line",
  axis: "fill-transparent stroke-line-strong",
  sure: "fill-accent stroke-accent",
  maybe: "stroke-accent",
  "plan-sure": "fill-muted stroke-muted",
  "plan-maybe": "stroke-muted",
  band: "stroke-transparent",
  least: "fill-transparent stroke-accent stroke-3",
  most: "fill-transparent stroke-accent stroke-[1.5px]",
  mark: "fill-accent stroke-transparent",
};

/** What is only possible is hatched: filled, it would look as certain as the rest. */
const hatched: Partial<Record<Ink, "hatch" | "hatch-plan" | "hatch-band">> = {
  maybe: "hatch",
  "plan-maybe": "hatch-plan",
  // Over a large area the same lines would flicker.
  band: "hatch-band",
};

/** A chart drawn as part of a page. */
export function DrawingView({
  drawing: { width, height, shapes },
  id,
  title,
  description,
  className = "",
}: Props) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className={`h-auto w-full ${className}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Hatches id={id} />
      {shapes.map((shape, at) => (
        // Shapes have no names of their own, and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeView key={at} shape={shape} id={id} />
      ))}
    </svg>
  );
}

/** A small sample of an ink for a legend. */
export function Sample({ shapes, id }: { shapes: readonly Shape[]; id: string }) {
  return (
    <svg viewBox="-1 -1 24 16" className="h-4 w-6 shrink-0" aria-hidden="true">
      <Hatches id={id} />
      {shapes.map((shape, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeView key={at} shape={shape} id={id} />
      ))}
    </svg>
  );
}

function Hatches({ id }: { id: string }) {
  const lines = "M-1 1L1 -1M-1 7L7 -1M5 7L7 5";
  return (
    <defs>
      <pattern id={`${id}-hatch`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path d={lines} className="fill-transparent stroke-accent stroke-[1.25px]" />
      </pattern>
      <pattern id={`${id}-hatch-band`} width={12} height={12} patternUnits="userSpaceOnUse">
        <path d="M-1 1L1 -1M-1 13L13 -1M11 13L13 11" className="fill-transparent stroke-accent" />
      </pattern>
      <pattern id={`${id}-hatch-plan`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path d={lines} className="fill-transparent stroke-muted stroke-[1.25px]" />
      </pattern>
    </defs>
  );
}

function ShapeView({ shape, id }: { shape: Shape; id: string }) {
  const { ink } = shape;
  if (shape.is === "text")
    return (
      <text
        x={shape.x}
        y={shape.y}
        fontSize={shape.size}
        textAnchor={shape.anchor}
        className={shape.isStrong ? `${looks[ink]} font-semibold` : looks[ink]}
      >
        {shape.text}
      </text>
    );
  const fill = hatched[ink] && `url(#${id}-${hatched[ink]})`;
  if (shape.is === "path")
    return (
      <path
        d={shape.d}
        fill={fill}
        strokeDasharray={ink === "most" ? "5 4" : undefined}
        className={looks[ink]}
      />
    );
  const { x, y, width, height } = shape;
  return <rect x={x} y={y} width={width} height={height} fill={fill} className={looks[ink]} />;
}
