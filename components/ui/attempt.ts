import { unstable_isUnrecognizedActionError as isOfAnotherBuild, unstable_rethrow } from "next/navigation";
import { keepDrafts } from "@/components/ui/drafts";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import { fail } from "@/lib/result";

/** Calls a server action; where it has no answer of its own one is given here, so that nothing typed is lost. */
export async function attempt<T>(action: FormAction<T>, last: ActionState<T>, form: FormData): Promise<ActionState<T>> {
  try {
    return await action(last, form);
  } catch (error) {
    unstable_rethrow(error); // a redirect
    if (error instanceof TypeError) return fail(unreachable); // what `fetch` rejects with
    if (isOfAnotherBuild(error)) {
      keepDrafts();
      return fail(updated);
    }
    if (!(error instanceof Error)) throw error;
    // Of an error on the server only its digest comes through; without one, it is the text of the server's refusal.
    return fail("digest" in error ? broken(String(error.digest)) : { kind: "refused", message: error.message });
  }
}

const unreachable = {
  kind: "unreachable",
  message: "Waypoint did not answer. What you typed is still here; check the connection and try again.",
} as const;

/** Shown with a button that reloads the page. */
const updated = {
  kind: "updated",
  message: "Waypoint was updated. Reload the page: what you typed is kept, except for passwords.",
} as const;

function broken(reference: string) {
  const message = `Something went wrong on our side. What you typed is still here. Check whether it was saved before you send it again. If this keeps happening, give whoever runs Waypoint the reference ${reference}.`;
  return { kind: "broken", message } as const;
}
