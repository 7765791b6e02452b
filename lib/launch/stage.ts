/** Runs one stage of the start, saying what it does and, when it is done, what came of it and how long it took. */
export type Stage = <T>(doing: string, work: () => Promise<T>, outcome: (value: T) => string) => Promise<T>;

/** Stages that no longer begin once `stopping` is aborted; the one under way comes to its end, so that it can be undone. */
export function stagesUntil(stopping: AbortSignal): Stage {
  return async (doing, work, outcome) => {
    stopping.throwIfAborted();
    process.stdout.write(`${`${doing} … `.padEnd(28)}`);
    const started = performance.now();
    let said = "failed";
    try {
      const value = await work();
      said = outcome(value);
      return value;
    } finally {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${said.padEnd(20)} ${seconds.padStart(6)} s`);
    }
  };
}
