import { report } from "./report";
import { type Stage, stagesUntil } from "./stage";
import { stopRequest } from "./stop-request";

/**
 * Runs a command of the operator's and ends the process: with 0 and what the work says in the end, or with 1 and a
 * readable paragraph. A signal that asks it to stop lets the work clean up first.
 * @param failed the sentence that tells what failed, where the error does not
 */
export async function runCommand(
  failed: string,
  work: (stage: Stage, stopping: AbortSignal) => Promise<string>,
): Promise<void> {
  const stopping = stopRequest();
  try {
    console.log(`\n${await work(stagesUntil(stopping), stopping)}`);
    process.exit(0);
  } catch (error) {
    if (stopping.aborted) console.log(`\nStopped. ${failed}`);
    else report(error, failed);
    process.exit(1);
  }
}
