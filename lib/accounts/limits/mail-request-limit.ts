import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { addressKey } from "@/lib/accounts/limits/counter-key";
import { limiterStore } from "@/lib/accounts/limits/limiter-store";

/** Mails asked for an hour and network address; how many go to one person is counted where they are sent. */
const requests = new RateLimiterPostgres({ ...limiterStore, keyPrefix: "mail-request", points: 60, duration: 3_600 });

/** Counts one mail that someone asks for; gives the seconds to wait if the network address had too many, else null. */
export async function countMailRequest(from: string): Promise<number | null> {
  try {
    await requests.consume(addressKey(from));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
