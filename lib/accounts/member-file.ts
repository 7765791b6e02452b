import { currentMember } from "@/lib/accounts/auth/session";
import type { Member } from "@/lib/accounts/member";
import { failuresAsValues } from "@/lib/http/failures-as-values";
import { statusOf } from "@/lib/http/form-route";
import { signInAddress } from "@/lib/http/return-address";
import { done } from "@/lib/result";
import { dayIn } from "@/lib/time/days";

/** A file for the member alone. */
export type MemberFile = {
  /** The name to save it by, without the day and the ending. */
  readonly name: string;
  readonly ending: "json" | "csv";
  /** In UTF-8, in pieces to send one after the other. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
};

/**
 * A route handler that gives a member a file of theirs, to be saved by a name with today's day. Whoever is not signed in
 * is sent to sign in, and from there to the page that has the link.
 */
export function memberFile(
  page: string,
  make: (member: Member) => Promise<MemberFile>,
  now: () => Date = () => new Date(),
): () => Promise<Response> {
  return async () => {
    const result = await failuresAsValues("GET", "download failed", async () => {
      const member = await currentMember();
      return done(member && { ...(await make(member)), day: dayIn(member.timeZone, now()) });
    });
    if (!result.ok)
      return new Response(result.error.message, { status: statusOf(result.error), headers: forNobodyElse });
    if (!result.value)
      return new Response(null, { status: 303, headers: { ...forNobodyElse, location: signInAddress(page) } });
    const { name, day, ending, pieces } = result.value;
    const headers = {
      ...forNobodyElse,
      "content-type": types[ending],
      "content-disposition": `attachment; filename="${name}-${day}.${ending}"`,
    };
    return new Response(streamOf(pieces), { headers });
  };
}

const forNobodyElse = { "cache-control": "private, no-store" };

const types = { json: "application/json; charset=utf-8", csv: "text/csv; charset=utf-8" };

/** Gives the next piece when the last one was read, so that a slow reader does not fill the memory twice. */
function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const next = left.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
