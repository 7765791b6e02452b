import { expect, test } from "vitest";
import { builtActions, builtRoutes } from "./build-manifest";
import { multipart } from "./multipart";
import type { Product } from "./product";
import { tell } from "./table";
import { visitor } from "./visitor";

const isLong = process.env.TEST_LONG === "1";

/** Where a page may stand that is not ours, by the headers that its browser sends. */
const senders = (port: number): readonly Readonly<Record<string, string>>[] => [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "not an address" },
  { origin: "" },
  { origin: `http://localhost:${port + 1}` },
  { origin: `http://localhost:${port}.evil.example` },
  { origin: `http://evil.example:${port}` },
  { origin: `http://localhost:${port}@evil.example` },
  { origin: `file://localhost:${port}`, "sec-fetch-site": "cross-site" },
  { origin: `http://sub.localhost:${port}` },
];

/** Forms of pages that are not ours. */
export function describeForeignOrigins(product: () => Product): void {
  test("no action and no route takes anything that another site's page sends", async () => {
    const browser = visitor(product().port);
    const { type, body } = multipart([["$ACTION_ID_00", ""]]);
    let tried = 0;
    const taken: string[] = [];
    const all = senders(product().port);
    for (const target of [...builtActions(), ...builtRoutes()]) {
      const path = "pattern" in target ? target.pattern : "/";
      const action: Record<string, string> = "id" in target ? { "next-action": target.id } : {};
      for (const sender of isLong ? all : all.slice(0, 3)) {
        tried++;
        const { status } = await browser.ask({
          method: "POST",
          path,
          body,
          headers: { "content-type": type, ...action, ...sender },
        });
        if (status !== 403) taken.push(`${path} ${JSON.stringify({ ...action, ...sender })}: ${status}`);
      }
    }
    tell({
      what: "forms of other sites' pages",
      tried,
      refused: tried - taken.length,
      survived: 0,
      lost: taken.length,
    });
    expect(taken).toEqual([]);
  });
}
