import type { Member } from "@/lib/accounts/member";
import { queued } from "./per-person-queue";

/**
 * Waits until no other file is on its way to the member: each lies in memory until its reader has it, so someone who
 * asks for a hundred and reads slowly holds one. Throws as `queued`.
 * @param gone aborts when the reader has gone away, which ends the turn too
 * @returns ends the turn; may be called twice
 */
export function fileTurn({ id }: Member, gone: AbortSignal): Promise<() => void> {
  return new Promise((begin, reject) => {
    const turn = () =>
      new Promise<void>((end) => {
        gone.addEventListener("abort", () => end(), { once: true });
        if (gone.aborted) end();
        begin(end);
      });
    queued(`file of ${id}`, turn).catch(reject);
  });
}
