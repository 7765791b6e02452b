import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log/log";
import { Problem } from "@/lib/problem";
import type { Cluster } from "./start-cluster";
import type { Ending } from "./start-server";

/** A database whose server is started again whenever it ends unasked. */
export type SupervisedCluster = {
  readonly url: string;
  /** Resolves with the cause once the server failed so often in a row that it is given up; otherwise never. */
  readonly lost: Promise<Problem>;
  /** Ends it for good. Returns when it is down. */
  stop(): Promise<void>;
};

type Backoff = {
  /** Starts in a row that may fail, a server that ends within `steady` being one that failed. */
  readonly attempts: number;
  /** Before the second attempt, in milliseconds; the first comes at once, each later pause is twice as long. */
  readonly pause: number;
  /** Milliseconds after which a server counts as well started. */
  readonly steady: number;
};

const usual: Backoff = { attempts: 5, pause: 500, steady: 60_000 };

/** Watches the running cluster from now on. */
export function superviseCluster(cluster: Cluster, backoff = usual): SupervisedCluster {
  const stopping = new AbortController();
  const watched = watch(cluster, backoff, stopping.signal);
  return {
    url: cluster.url,
    lost: watched.then((last) => (last instanceof Problem ? last : new Promise(() => {}))),
    stop: async () => {
      stopping.abort();
      const last = await watched;
      if (!(last instanceof Problem)) await last.stop();
    },
  };
}

type Running = Pick<Cluster, "ended" | "startAgain" | "stop">;

/** Returns what runs once it is asked to stop, or why it gave up. */
async function watch(
  first: Running,
  { attempts, pause, steady }: Backoff,
  stopping: AbortSignal,
): Promise<Running | Problem> {
  const asked = once(stopping, "abort");
  let running = first;
  for (let failures = 0; ; ) {
    const since = Date.now();
    const ending = await Promise.race([running.ended, asked.then(() => null)]);
    if (ending === null || stopping.aborted) return running;
    failures = Date.now() - since < steady ? failures + 1 : 1;
    if (failures > attempts) return lost(attempts, ending);
    log.error({ ...ending, attempt: failures }, "PostgreSQL is down and will be started again");
    await wait(failures === 1 ? 0 : pause * 2 ** (failures - 2), undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return running;
    const { startAgain } = running;
    running = await startAgain().then(told, (error: unknown) => notStarted(error, startAgain));
  }
}

function told(cluster: Cluster): Running {
  log.info({ process: cluster.pid }, "PostgreSQL is up again");
  return cluster;
}

/** A start that failed, as a server that ended at once. */
function notStarted(error: unknown, startAgain: Cluster["startAgain"]): Running {
  const how = error instanceof Error ? error.message : String(error);
  return { ended: Promise.resolve({ how, lines: [] }), startAgain, stop: async () => {} };
}

function lost(attempts: number, { how, lines }: Ending): Problem {
  return new Problem(
    `PostgreSQL failed ${attempts} times in a row and is not started again. ${[how, ...lines].join("\n")}`,
  );
}
