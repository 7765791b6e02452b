import type { Identified } from "@/lib/accounts/identified";
import { redeemLink } from "@/lib/accounts/links/redeem-link";
import { takeOverByAddress } from "@/lib/accounts/links/take-over-by-address";
import { done, type Failure, type Result } from "@/lib/result";

/**
 * The account of whoever reads its mail. Where the address was never confirmed, it is now, and the password goes with the
 * other ways to sign in: whoever chose it need not have been the address's owner.
 */
export function signInByLink(token: string, now = new Date()): Promise<Result<Identified, Failure>> {
  return redeemLink(
    token,
    ["sign_in"],
    async (tx, { userId, isConfirmed }): Promise<Result<Identified, Failure>> => {
      if (!isConfirmed) {
        await tx.password.deleteMany({ where: { userId } });
        await takeOverByAddress(tx, userId, now);
      }
      return done({ userId });
    },
    now,
  );
}
