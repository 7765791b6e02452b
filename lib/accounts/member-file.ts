import { currentMember } from "@/lib/accounts/auth/session";
import { fileTurn } from "@/lib/accounts/file-turn";
import type { Member } from "@/lib/accounts/member";
import { failuresAsValues } from "@/lib/http/failures-as-values";
import { statusOf } from "@/lib/http/form-route";
import { signInAddress } from "@/lib/http/return-address";
import { done } from "@/lib/result";
import { type Day, dayIn } from "@/lib/time/days";

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
): (request: Request) => Promise<Response> {
  return async ({ signal }) => {
    const result = await failuresAsValues("GET", "download failed", async () => {
      const member = await currentMember();
      return done(member && (await answerWith(make, member, dayIn(member.timeZone, now()), signal)));
    });
    if (!result.ok)
      return new Response(result.error.message, { status: statusOf(result.error), headers: forNobodyElse });
    return (
      result.value ?? new Response(null, { status: 303, headers: { ...forNobodyElse, location: signInAddress(page) } })
    );
  };
}

async function answerWith(
  make: (member: Member) => Promise<MemberFile>,
  member: Member,
  day: Day,
  gone: AbortSignal,
): Promise<Response> {
  const endTurn = await fileTurn(member, gone);
  try {
    const { name, ending, pieces } = await make(member);
    const headers = {
      ...forNobodyElse,
      "content-type": types[ending],
      "content-disposition": `attachment; filename="${name}-${day}.${ending}"`,
    };
    return new Response(streamOf(pieces, endTurn), { headers });
  } catch (error) {
    endTurn();
    throw error;
  }
}

const forNobodyElse = { "cache-control": "private, no-store" };

const types = { json: "application/json; charset=utf-8", csv: "text/csv; charset=utf-8" };

/**
 * Gives the next piece when the last one was read, so that a slow reader does not fill the memory twice.
 * @param end called when all is read, or nothing more will be
 */
function streamOf(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  end: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const next = left.next();
      if (!next.done) return controller.enqueue(next.value);
      controller.close();
      end();
    },
    cancel: end,
  });
}
