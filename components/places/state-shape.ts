/** How maps draw a state: with hubs it has a rim of its own, since a tint alone can hardly be told from the ground. */
export const stateShape = (hasHubs: boolean) =>
  hasHubs ? "fill-accent/14 stroke-accent stroke-2" : "fill-raised stroke-line-strong stroke-1";
