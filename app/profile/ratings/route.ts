import { rateSkillAction } from "@/lib/profile/actions";
import type { Failure } from "@/lib/result";

/** Far more than a rating takes. */
const longestBody = 2_000; // bytes

/**
 * Keeps one rating: the form of rateSkillAction, its result as JSON. A route and not a server action, since a browser
 * finishes such a request (`keepalive`) even when its page is gone.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return answer(403, { kind: "foreign", message: "This form belongs to another site." });
  const form = await readForm(request);
  if (!form) return answer(400, { kind: "invalid", message: "Choose a skill and a level." });
  const result = await rateSkillAction(null, form);
  if (result === null || result.ok) return Response.json(result, { headers: unstored });
  return answer(statuses[result.error.kind] ?? 400, result.error);
}

/** Browsers say where a request comes from; what says nothing brings no cookie from another site either (SameSite). */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

async function readForm(request: Request): Promise<FormData | null> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= longestBody)) return null;
  try {
    return await request.formData();
  } catch {
    return null; // not a form at all
  }
}

const statuses: Readonly<Record<string, number>> = {
  "signed-out": 401,
  "no-account": 401,
  "no-such-level": 404,
  unavailable: 503,
};

const unstored = { "cache-control": "no-store" };

function answer(status: number, error: Failure): Response {
  return Response.json({ ok: false, error }, { status, headers: unstored });
}
