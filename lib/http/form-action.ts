import type { Failure, Result } from "@/lib/result";

/** What a form gets back; null until it is sent for the first time. */
export type ActionState<T> = Result<T, Failure> | null;

/** A server action as `useActionState` takes it; what the form got back last is of no interest to it. */
export type FormAction<T> = (last: ActionState<unknown>, form: FormData) => Promise<ActionState<T>>;
