import { DrawingView, Sample } from "./drawing-view.tsx";
import { swatch } from "#lib/charts/chart-file.ts";
import { narrow, wide, type Drawing, type Format, type Ink } from "#lib/charts/drawing.ts";

interface Props {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  /** Lays the chart out for the room it has. */
  draw: (format: Format) => Drawing;
  legend: readonly { ink: Ink; text: string }[];
}

/** A chart in two sizes, of which a screen shows one: letters of the wide one could not be read on a phone. */
export function ChartFigure({ id, title, description, draw, legend }: Props) {
  return (
    <figure>
      <DrawingView
        id={`${id}-wide`}
        drawing={draw(wide)}
        title={title}
        description={description}
        className="hidden max-w-180 md:block"
      />
      <DrawingView
        id={`${id}-narrow`}
        drawing={draw(narrow)}
        title={title}
        description={description}
        className="block max-w-100 md:hidden"
      />
      <figcaption className="mt-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {legend.map(({ ink, text }) => (
            <li key={ink} className="inline-flex items-center gap-2">
              <Sample id={`${id}-${ink}`} shapes={swatch(ink, 1)} />
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
