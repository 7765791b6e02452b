import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { addressKey } from "@/lib/accounts/limits/counter-key";
import { limiterStore } from "@/lib/accounts/limits/limiter-store";

/** Accounts asked for an hour and address: enough for a class behind one router, too few to fill a table. */
const signUps = new RateLimiterPostgres({ ...limiterStore, keyPrefix: "sign-up-address", points: 60, duration: 3_600 });

/** Counts one sign-up; gives the seconds to wait if the address had too many, else null. */
export async function countSignUp(from: string): Promise<number | null> {
  try {
    await signUps.consume(addressKey(from));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
