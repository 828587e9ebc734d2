/** Prints "name …" at once and completes the line with the time it took, or with "fehlgeschlagen". */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("fehlgeschlagen\n");
    throw error;
  }
}

/** Milliseconds as people read them: "0,4 s", "1 min 12 s". */
export function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  if (whole >= 60) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}
