import type { z } from "zod";
import { currentSession } from "@/lib/accounts/auth/session";
import type { Member } from "@/lib/accounts/member";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { isFresh, notFresh } from "@/lib/accounts/sessions/fresh";
import { answerUnderWay } from "@/lib/http/answer-status";
import { failuresAsValues } from "@/lib/http/failures-as-values";
import type { FormAction } from "@/lib/http/form-action";
import { formValues, typedValues } from "@/lib/http/form-values";
import { invalidInput } from "@/lib/http/invalid-input";
import { type Failure, fail, type Result } from "@/lib/result";

/** A server action for members: who is it, is the form right, then the use-case. Redirects of the use-case pass. */
export function memberAction<S extends z.ZodType, T>(
  schema: S,
  perform: (member: Member, input: z.output<S>) => Promise<Result<T, Failure>>,
): FormAction<T> {
  return sessionAction(schema, ({ member }, input) => perform(member, input));
}

/** A server action for members whose use-case has to do with the session itself. */
export function sessionAction<S extends z.ZodType, T>(
  schema: S,
  perform: (session: CurrentSession, input: z.output<S>) => Promise<Result<T, Failure>>,
): FormAction<T> {
  return async (_last, form) =>
    answering(form, async () => {
      const session = await currentSession();
      if (!session) return fail(signedOut);
      const input = schema.safeParse(formValues(form));
      if (!input.success) return fail(invalidInput(input.error));
      return perform(session, input.data);
    });
}

/** A server action of what could take the account over: of members who have shown lately who they are. */
export function freshAction<S extends z.ZodType, T>(
  schema: S,
  perform: (session: CurrentSession, input: z.output<S>) => Promise<Result<T, Failure>>,
): FormAction<T> {
  return sessionAction<S, T>(schema, async (session, input) =>
    isFresh(session) ? perform(session, input) : fail(notFresh),
  );
}

/** A server action that anyone may call: is the form right, then the use-case. Redirects of the use-case pass. */
export function visitorAction<S extends z.ZodType, T>(
  schema: S,
  perform: (input: z.output<S>) => Promise<Result<T, Failure>>,
): FormAction<T> {
  return async (_last, form) =>
    answering(form, async () => {
      const input = schema.safeParse(formValues(form));
      if (!input.success) return fail(invalidInput(input.error));
      return perform(input.data);
    });
}

/** A server action of a form that is never wrong and gets nothing back but the page drawn again. */
export function plainAction(perform: (form: FormData) => Promise<void>): (form?: FormData) => Promise<void> {
  return async (form) => {
    begin();
    await perform(form instanceof FormData ? form : new FormData());
  };
}

/** Whatever fails from here on is no fault of what was sent. */
function begin(): void {
  const answer = answerUnderWay();
  if (answer) answer.actionStarted = true;
}

/** A value and not a redirect: the form stays as it is, so what was typed outlives the session. */
const signedOut = {
  kind: "signed-out",
  message: "You are signed out. Sign in again in another tab, then send this once more.",
} as const;

/** A failure, of the database too, goes back together with what was typed. */
async function answering<T>(form: unknown, answer: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  begin();
  const result = await failuresAsValues("POST", "action failed", answer);
  return result.ok ? result : fail({ ...result.error, typed: typedValues(form) });
}
