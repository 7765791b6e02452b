import { z } from "zod";
import { formWith } from "./forms";
import type { Field } from "./multipart";
import type { Person } from "./person";
import type { Product } from "./product";
import type { Answered, Visitor } from "./visitor";

/** What became of a write, by its answer. */
export type Outcome = "acknowledged" | "refused" | "unknown";

export type RatingWrite = { readonly skillId: string; readonly level: number; readonly outcome: Outcome };

/** Somebody who goes on writing until told to stop. */
export type Writer<T> = {
  readonly writes: readonly T[];
  /** Rejects once a write was answered as none may be. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
};

/** Rates one skill after the other, each time at another level than before, and never the same again after a failure. */
export function keepRating(product: Product, browser: Visitor, skills: readonly string[]): Writer<RatingWrite> {
  return keepWriting(async (turn) => {
    const skillId = skills[turn % skills.length] ?? "";
    const level = 1 + (Math.floor(turn / skills.length) % 3);
    const outcome = await outcomeOf(product, () => rate(browser, skillId, level));
    return { skillId, level, outcome };
  });
}

export function rate(browser: Visitor, skillId: string, level: number): Promise<Answered> {
  return browser.ask({
    method: "POST",
    path: "/profile/ratings",
    body: Buffer.from(new URLSearchParams({ skillId, level: String(level), confidence: "sure" }).toString()),
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
  });
}

export type StepWrite = { readonly stepId: string; readonly outcome: Outcome };

/** Marks the steps of the plan done in their order, each sent again until it is acknowledged; then sends the last again. */
export async function keepCompleting(
  product: Product,
  { browser, plan }: Person,
  steps: readonly string[],
): Promise<Writer<StepWrite>> {
  const page = await browser.ask({ path: `${plan}/steps/${steps[0]}` });
  const { actionId, fields } = formWith(page.body, "Mark done");
  let at = 0;
  return keepWriting(async () => {
    const stepId = steps[Math.min(at, steps.length - 1)] ?? "";
    const outcome = await outcomeOf(product, () =>
      act(browser, plan, actionId ?? "", [...fields.filter(isPlan), ["stepId", stepId]]),
    );
    if (outcome === "acknowledged") at++;
    return { stepId, outcome };
  });
}

const isPlan = ([name]: Field) => name === "planId";

/** Calls the action as a page's script does. */
export function act(browser: Visitor, path: string, actionId: string, fields: readonly Field[]): Promise<Answered> {
  const own = fields.map(([name, value]): Field => [`_1_${name}`, value]);
  return browser.send(path, [...own, ["0", '[null,"$K1"]']], { "next-action": actionId });
}

const failure = z.object({ ok: z.literal(false), error: z.object({ kind: z.string(), message: z.string() }) });
const success = z.object({ ok: z.literal(true) });

/** What an action or a form's route answered: its result as JSON, alone or as a row of what the framework sends. */
export function resultOf({ body }: Pick<Answered, "body">): z.output<typeof failure> | z.output<typeof success> | null {
  const text = /^(?:\d+:)?(\{"ok":.*\})$/m.exec(body)?.[1];
  const parsed = text === undefined ? null : failure.or(success).safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
}

/** Sends it once. After any failure that is the database's or the connection's, waits until the product is ready again. */
async function outcomeOf(product: Product, send: () => Promise<Answered>): Promise<Outcome> {
  const answer = await send().catch(() => null);
  if (answer === null) {
    await product.ready();
    return "unknown"; // the connection broke: nobody said what became of it
  }
  const result = resultOf(answer);
  if (result?.ok) return "acknowledged";
  if (!result || !databaseKinds.has(result.error.kind)) {
    throw new Error(`A write was answered with ${answer.status}: ${answer.body.slice(0, 500)}`);
  }
  await product.ready();
  return result.error.kind === "outcome-unknown" ? "unknown" : "refused";
}

const databaseKinds = new Set(["unavailable", "busy", "cannot-save", "outcome-unknown"]);

function keepWriting<T>(write: (turn: number) => Promise<T>): Writer<T> {
  const writes: T[] = [];
  let stopped = false;
  const ended = (async () => {
    for (let turn = 0; !stopped; turn++) writes.push(await write(turn));
  })();
  const failed = ended.then(() => new Promise<never>(() => {}));
  failed.catch(() => {}); // told by `stop`, too
  return {
    writes,
    failed,
    stop: () => {
      stopped = true;
      return ended;
    },
  };
}
