import { before, longestSession, longestUnused, secondFactorWithin } from "@/lib/accounts/sessions/lifetimes";
import type { Db } from "@/lib/db/client";

/** How long links and changes of address that came to nothing are remembered, so that their pages can say why, seconds: 30 days. */
const rememberedFor = 30 * 24 * 60 * 60;

/** Deletes sessions, links, challenges and changes of address that are over: nothing reads them any more. */
export async function forgetExpired(client: Db, now = new Date()): Promise<void> {
  await client.session.deleteMany({
    where: {
      OR: [
        { lastUsedAt: { lte: before(now, longestUnused) } },
        { createdAt: { lte: before(now, longestSession) } },
        { awaitsSecondFactor: true, createdAt: { lte: before(now, secondFactorWithin) } },
      ],
    },
  });
  await client.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  await client.mailLink.deleteMany({ where: { expiresAt: { lte: before(now, rememberedFor) } } });
  await client.addressChange.deleteMany({ where: { createdAt: { lte: before(now, rememberedFor) } } });
}
