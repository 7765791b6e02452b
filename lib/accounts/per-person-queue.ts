import { DatabaseFailure } from "@/lib/db/database-failure";

/** Changes of one person; more than anyone sends who waits for an answer now and then. */
const mostWaiting = 100;

type Queue = { length: number; last: Promise<unknown> };

const queues = new Map<string, Queue>();

/**
 * Does what is asked for one person after the other, so that someone who sends many changes at once holds one connection
 * of the pool and not all of them. Throws a DatabaseFailure of kind busy where too many wait already.
 */
export async function queued<T>(personId: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(personId) ?? { length: 0, last: Promise.resolve() };
  if (queue.length === mostWaiting)
    throw new DatabaseFailure("busy", new Error(`${mostWaiting} changes wait already.`));
  queues.set(personId, queue);
  queue.length++;
  const mine = queue.last.then(work);
  queue.last = mine.catch(() => {}); // whoever asked for it is told; the next one begins all the same
  try {
    return await mine;
  } finally {
    queue.length--;
    if (queue.length === 0) queues.delete(personId);
  }
}
