import type { HubStatus } from "#lib/hubs/status.ts";

interface Glyph {
  status: HubStatus;
  /** Middle and half the size, in the units of the drawing around it. */
  x: number;
  y: number;
  r: number;
}

/**
 * The sign of a status as part of a drawing, told apart by shape and filling before colour: a round one is open, a lozenge
 * is still to come (filled: being set up, hollow: agreed, small: in talks), a square is closed, a cross called off.
 */
export function StatusGlyph({ status, x, y, r }: Glyph) {
  const line = r / 2.5;
  const lozenge = (size: number) => `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}z`;
  switch (status) {
    case "open":
      return <circle cx={x} cy={y} r={r} className="fill-positive stroke-surface" strokeWidth={line / 2} />;
    case "being-set-up":
      return <path d={lozenge(r * 1.2)} className="fill-accent stroke-surface" strokeWidth={line / 2} />;
    case "agreed":
      return <path d={lozenge(r)} className="fill-surface stroke-accent" strokeWidth={line} />;
    case "in-talks":
      return <path d={lozenge(r * 0.6)} className="fill-surface stroke-accent" strokeWidth={line} />;
    case "closed": {
      const side = r * 1.6;
      return <rect x={x - side / 2} y={y - side / 2} width={side} height={side} className="fill-muted" />;
    }
    case "cancelled": {
      const arm = r * 0.75;
      const d = `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
      return <path d={d} className="fill-transparent stroke-muted" strokeWidth={line} />;
    }
    case "unknown":
      return (
        <circle
          cx={x}
          cy={y}
          r={r * 0.8}
          className="fill-surface stroke-muted"
          strokeWidth={line / 1.5}
          strokeDasharray={`${line} ${line / 1.5}`}
        />
      );
  }
}
