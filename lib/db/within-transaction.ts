import { AsyncLocalStorage } from "node:async_hooks";
import type { PrismaClient } from "./generated/client";
import { intercepting } from "./intercepting";

const transaction = new AsyncLocalStorage<true>();

/** The client with the work of each of its transactions marked, for `refuseWithinTransaction` to see. */
export function markingTransactions(client: PrismaClient): PrismaClient {
  return intercepting(client, {
    $transaction: new Proxy(client.$transaction.bind(client), {
      apply(begin, self, [work, ...options]: unknown[]) {
        const marked = typeof work === "function" ? (tx: unknown) => transaction.run(true, () => work(tx)) : work;
        return Reflect.apply(begin, self, [marked, ...options]);
      },
    }),
  });
}

/**
 * Throws if called by the work of a transaction. It holds one connection already: if it asked for another, enough such
 * works at once would each hold what the others wait for.
 */
export function refuseWithinTransaction(): void {
  if (transaction.getStore()) throw new Error("Within a transaction, use the client that it gives.");
}
