import { formRoute } from "@/lib/http/form-route";
import { rateSkillAction } from "@/lib/profile/actions";

/** Keeps one rating. A route and not a server action, since a browser finishes it even when its page is gone. */
export const POST = formRoute(rateSkillAction);
