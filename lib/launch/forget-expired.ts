import { forgetExpired } from "@/lib/accounts/forget-expired";
import { connect } from "@/lib/db/client";
import { log } from "@/lib/log/log";

const hour = 3_600_000; // milliseconds

/** Deletes what has expired, now and each hour, while the server is up. Returns what ends it. */
export function forgetExpiredEachHour(url: string): () => Promise<void> {
  const client = connect(url, { connections: 1, wait: 5_000 });
  let underWay = Promise.resolve();
  const forget = () => {
    underWay = forgetExpired(client).catch((err: unknown) =>
      log.warn({ err }, "what has expired could not be deleted; tried again in an hour"),
    );
  };
  forget();
  const each = setInterval(forget, hour);
  return async () => {
    clearInterval(each);
    await underWay;
    await client.$disconnect();
  };
}
