import { fromPayload } from "@/lib/planning/change-payload";
import { type ChangeSource, changeView } from "@/lib/planning/change-view";
import { readChange } from "@/lib/plans/asked-change";
import type { ChangeAnswer, ChangeQuestion } from "./change-messages";

/*
 * Computes changes of a plan beside the page's thread, by the same engine as the server. It reads what they are computed
 * from once, when it is first asked.
 */

let source: Promise<ChangeSource> | null = null;

self.addEventListener("message", async ({ data }: MessageEvent<ChangeQuestion>) => {
  self.postMessage(await answer(data));
});

async function answer({ id, url, query }: ChangeQuestion): Promise<ChangeAnswer> {
  try {
    source ??= readSource(url);
    const { settings, way, ...rest } = await source;
    const { hoursPerWeek } = way.time.studyTime;
    const { asked, errors } = readChange(query, { settings, hoursPerWeek, today: way.today });
    return { id, ok: true, errors, view: changeView({ ...rest, settings, way }, asked) };
  } catch {
    source = null;
    return { id, ok: false };
  }
}

async function readSource(url: string): Promise<ChangeSource> {
  const response = await fetch(url, { cache: "no-store" });
  if (!response.ok) throw new Error(`The plan could not be read: ${response.status}.`);
  const { value } = await response.json();
  return fromPayload(value);
}
