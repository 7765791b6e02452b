import { currentMember } from "@/lib/accounts/auth/session";
import type { Member } from "@/lib/accounts/member";
import { failuresAsValues } from "@/lib/http/failures-as-values";
import { statusOf } from "@/lib/http/form-route";
import { type Failure, fail, type Result } from "@/lib/result";

/** A route handler that reads for members: who is it, then the query. Its result goes out as JSON, for nobody else to keep. */
export function memberRoute<P, T>(
  read: (member: Member, params: P) => Promise<Result<T, Failure>>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (_request, { params }) => {
    const result = await failuresAsValues("GET", "read failed", async (): Promise<Result<T, Failure>> => {
      const member = await currentMember();
      return member ? read(member, await params) : fail(signedOut);
    });
    const status = result.ok ? 200 : statusOf(result.error);
    return Response.json(result, { status, headers: { "cache-control": "private, no-store" } });
  };
}

const signedOut = {
  kind: "signed-out",
  message: "You are signed out. Sign in again in another tab, then try again.",
} as const;
