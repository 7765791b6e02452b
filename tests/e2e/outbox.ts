import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./waypoint";

/** Waits for the newest mail to the address with these words in it, and gives the link that it holds. */
export async function linkInMail(to: string, words: string): Promise<string> {
  let link = "";
  await expect
    .poll(
      () => {
        link =
          mailsTo(to)
            .findLast((mail) => mail.includes(words))
            ?.match(/http:\/\/\S+token=\S+/)?.[0] ?? "";
        return link;
      },
      { message: `a mail to ${to} about "${words}"`, timeout: 30_000 },
    )
    .not.toBe("");
  return link;
}

/** The mails that lie in the outbox for the address, oldest first. */
function mailsTo(to: string): string[] {
  const folder = join(process.env.E2E_DATA ?? "", "outbox");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((mail) => mail.includes(`To: ${to}`));
}
