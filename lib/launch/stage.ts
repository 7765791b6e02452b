/** Runs one stage of the start and prints what it did and how long it took. `work` returns what to print after. */
export async function stage<T>(name: string, work: () => Promise<T>, outcome?: (value: T) => string): Promise<T> {
  const begun = performance.now();
  const value = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name.padEnd(12)} ${(outcome?.(value) ?? "done").padEnd(44)} ${seconds.padStart(5)} s`);
  return value;
}
