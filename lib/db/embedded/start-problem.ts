import { join } from "node:path";
import { Problem } from "@/lib/problem";

/** Causes that PostgreSQL names, and what to do about them, the most particular first. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/shared memory segment/, "Give the machine or container more shared memory (in Docker: --shm-size=256m)"],
  [/No space left on device|Disk quota exceeded|Check free disk space/, "Free some space on the disk that holds it"],
  [/Read-only file system/, "Mount it for writing"],
  [/Permission denied|wrong ownership|Operation not permitted/, "Give all below it to the user that starts Waypoint"],
];

/**
 * Why PostgreSQL did not start.
 * @param what   the sentence that tells it
 * @param folder of its files
 * @param said   its own words, the last ones last
 */
export function startProblem(what: string, folder: string, said: readonly string[]): Problem {
  const words = said.join("\n");
  const remedy = remedies.find(([cause]) => cause.test(words))?.[1] ?? "Remove the cause that it names";
  const quoted = words ? ` It says:\n${words}` : ` Its log, ${join(folder, "postgres.log")}, may say more.`;
  return new Problem(`${what} Its files are in ${folder}.${quoted}\n${remedy}, then start again.`);
}
