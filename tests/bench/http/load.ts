import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";
import { keepAsking } from "./connection";

export type Load = {
  /** Of several connections at once. */
  readonly requestsPerSecond: number;
  /** Of one connection, request after request: milliseconds until the last byte, the median. */
  readonly milliseconds: number;
  /** Of one answer as it was sent. */
  readonly bytes: number;
};

type Headers = Readonly<Record<string, string>>;

const connections = 8;
const warmUp = 20; // requests
const oneByOne = 100; // requests

/**
 * Asks for the address again and again. Throws if an answer is not 200.
 * @param seconds how long the connections ask at once
 */
export async function measureLoad(address: string, headers: Headers, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let time = 0; time < warmUp; time++) await ask(address, headers, agent);
    const times: number[] = [];
    let bytes = 0;
    for (let time = 0; time < oneByOne; time++) {
      const started = performance.now();
      bytes = await ask(address, headers, agent);
      times.push(performance.now() - started);
    }
    const requestsPerSecond = await askAtOnce(address, headers, seconds);
    return { requestsPerSecond, milliseconds: median(times), bytes };
  } finally {
    agent.destroy();
  }
}

async function askAtOnce(address: string, headers: Headers, seconds: number): Promise<number> {
  const started = performance.now();
  const end = started + seconds * 1_000;
  const answers = await Promise.all(
    Array.from({ length: connections }, () => keepAsking(new URL(address), headers, end)),
  );
  return (answers.reduce((sum, count) => sum + count, 0) / (performance.now() - started)) * 1_000;
}

/** One request; the bytes of its body. */
export function ask(address: string, headers: Headers, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { ...(agent && { agent }), headers: { "accept-encoding": "br, gzip", ...headers } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
        let bytes = 0;
        response.on("data", (chunk: Buffer) => (bytes += chunk.length));
        response.on("end", () => resolve(bytes));
        response.on("error", reject);
      },
    );
    request.on("error", reject);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
