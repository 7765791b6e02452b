import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limiterStore } from "@/lib/accounts/limits/limiter-store";

type BackoffRule = {
  /** Prefix of the counters in the table. */
  readonly name: string;
  /** Attempts without any wait; the wait begins with the last of them. */
  readonly free: number;
  /** How long attempts are remembered, seconds from the first. */
  readonly memory: number;
  /** The first wait, seconds; each further one is twice as long. */
  readonly firstWait: number;
  /** The wait grows no longer than this, seconds. */
  readonly longestWait: number;
};

/** An attempt that may go on, or how long to wait, seconds. */
type AttemptAnswer =
  | { readonly allowed: true; readonly takeBack: () => Promise<void> }
  | { readonly allowed: false; readonly waitSeconds: number };

/**
 * Counts attempts per key and spaces them ever further apart once there were too many. Each attempt is counted before
 * it is made, by one atomic statement, so that attempts in parallel get no more chances than attempts in a row.
 */
export function exponentialBackoff(rule: BackoffRule) {
  const counter = (name: string, points: number) =>
    new RateLimiterPostgres({ ...limiterStore, keyPrefix: name, points, duration: rule.memory });
  const attempts = counter(rule.name, rule.free);
  const gate = counter(`${rule.name}-wait`, 1);
  const waits = counter(`${rule.name}-waits`, 1);

  /** Asks for one attempt; `takeBack` of one that is allowed makes it as if it had not been. */
  async function takeAttempt(key: string): Promise<AttemptAnswer> {
    const closed = await closedGate(key);
    if (closed) return refused(closed);

    const { consumedPoints } = await attempts.penalty(key);
    const uncount = async () => void (await attempts.reward(key));
    if (consumedPoints < rule.free) return { allowed: true, takeBack: uncount };

    const refusal = await passGate(key);
    if (refusal) return refused(refusal);
    return { allowed: true, takeBack: async () => void (await Promise.all([uncount(), gate.delete(key)])) };
  }

  /** The gate while it is closed. One that would be so for longer than any wait was closed before the clock was put back. */
  async function closedGate(key: string): Promise<RateLimiterRes | null> {
    const found = await gate.get(key);
    if (!found || found.consumedPoints === 0) return null;
    if (found.msBeforeNext <= rule.longestWait * 1000) return found;
    await gate.delete(key);
    return null;
  }

  /** Closes the gate behind whoever comes first; gives the others how long it stays closed. */
  async function passGate(key: string): Promise<RateLimiterRes | null> {
    const waitsBefore = (await waits.get(key))?.consumedPoints ?? 0;
    const seconds = Math.min(rule.firstWait * 2 ** waitsBefore, rule.longestWait);
    try {
      await gate.consume(key, 1, { customDuration: seconds });
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    }
    await waits.penalty(key);
    return null;
  }

  /** Forgets what was counted. Attempts under way keep their outcome. */
  async function forget(key: string): Promise<void> {
    await Promise.all([attempts.delete(key), gate.delete(key), waits.delete(key)]);
  }

  return { takeAttempt, forget };
}

function refused(counter: RateLimiterRes): AttemptAnswer {
  return { allowed: false, waitSeconds: Math.max(1, Math.ceil(counter.msBeforeNext / 1000)) };
}
