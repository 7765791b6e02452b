import { connect } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { followCatalogue } from "@/lib/ratings/follow-catalogue";

/**
 * Lets the ratings of everyone follow what a load of the catalogue has moved, while the server is up: for a million
 * people that takes minutes. Whoever comes meanwhile is followed at once, and what is left when it is stopped, or fails,
 * is done at the next start.
 * @returns waits for the part that is under way
 */
export function followInBackground(url: string, stopping: AbortSignal): () => Promise<void> {
  const client = connect(url);
  const following = followCatalogue(client, stopping)
    .then((people) => people > 0 && log.info({ people }, "ratings have followed the catalogue"))
    .catch((err: unknown) => log.error({ err }, "ratings could not follow the catalogue; the next start goes on"))
    .finally(() => client.$disconnect());
  return async () => {
    await following;
  };
}
