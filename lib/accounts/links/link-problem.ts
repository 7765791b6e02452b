import type { LinkProblem } from "@/lib/accounts/links/read-link";
import type { Failure } from "@/lib/result";

const messages: Readonly<Record<LinkProblem, string>> = {
  used: "This link has been used already; each is good once.",
  replaced: "This link is no longer good, since there is a newer one. Use the newest mail.",
  expired: "This link is too old. Ask for a new one.",
  unknown:
    "This is not a link of ours, or a part of it is missing. Copy the whole link from the mail, or ask for a new one.",
};

/** Why a link is of no use, said to the person. */
export function linkProblem(problem: LinkProblem): Failure {
  return { kind: `link-${problem}`, message: messages[problem] };
}
