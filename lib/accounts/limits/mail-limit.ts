import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "@/lib/db/client";
import { mailKey } from "./counter-key";
import { limiterStoreOf } from "./limiter-store";

/** Mails of a kind to one address an hour: enough for someone who asks again, too few to bother anybody with. */
const rule = { keyPrefix: "mail", points: 5, duration: 3_600 };

/** Counts mails; each answer says whether this one may go. */
export function mailLimit(client: Db): (kind: string, email: string) => Promise<boolean> {
  const limiter = new RateLimiterPostgres({ ...limiterStoreOf(client), ...rule });
  return async (kind, email) => {
    try {
      await limiter.consume(mailKey(kind, email));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
}
