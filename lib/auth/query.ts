/** A parameter of the address as text: the first of a repeated one, undefined for a missing or empty one. */
export function single(value: string | string[] | undefined): string | undefined {
  const [first] = [value].flat();
  return first === "" ? undefined : first;
}
