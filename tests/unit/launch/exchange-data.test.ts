import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exchangeData, finishExchange } from "@/lib/launch/exchange-data";

let folder = "";
const files = ["postgres/rows", "postgres.password", "secrets.json"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypoint-exchange-"));
  fill(".", "present");
  fill("restoring", "restored");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(place: string, text: string): void {
  mkdirSync(join(folder, place, "postgres"), { recursive: true });
  for (const file of files) writeFileSync(join(folder, place, file), text);
}

const contentOf = (place: string) => files.map((file) => readFileSync(join(folder, place, file), "utf8"));

function expectExchanged(): void {
  expect(contentOf(".")).toEqual(["restored", "restored", "restored"]);
  expect(contentOf("aside")).toEqual(["present", "present", "present"]);
  expect(readdirSync(folder).sort()).toEqual(["aside", "postgres", "postgres.password", "secrets.json"]);
}

const names = { from: "restoring", aside: "aside" };
const moves = ["postgres", "postgres.password", "secrets.json"].flatMap((name) => [
  [name, `aside/${name}`],
  [`restoring/${name}`, name],
]);

describe("exchangeData", () => {
  test("puts the new data in the place of the present, which moves aside", () => {
    exchangeData(folder, names);
    expectExchanged();
  });

  test.each(moves.map((_, count) => count))("that was killed after %i moves is finished at the next start", (count) => {
    writeFileSync(join(folder, "exchange.json"), JSON.stringify(names));
    mkdirSync(join(folder, "aside"));
    for (const [from = "", to = ""] of moves.slice(0, count)) renameSync(join(folder, from), join(folder, to));
    finishExchange(folder);
    expectExchanged();
  });

  test("needs nothing to be there before, and keeps secrets that the new data does not bring", () => {
    for (const name of ["postgres", "postgres.password", "restoring/secrets.json"]) {
      rmSync(join(folder, name), { recursive: true });
    }
    exchangeData(folder, names);
    expect(contentOf(".")).toEqual(["restored", "restored", "present"]);
    expect(readdirSync(folder)).not.toContain("aside");
  });

  test("that cannot begin changes nothing", () => {
    writeFileSync(join(folder, "aside"), "in the way");
    expect(() => exchangeData(folder, names)).toThrow();
    expect(contentOf(".")).toEqual(["present", "present", "present"]);
    expect(readdirSync(folder)).not.toContain("exchange.json");
  });
});

test("finishExchange does nothing where none was begun", () => {
  rmSync(join(folder, "restoring"), { recursive: true });
  finishExchange(folder);
  expect(contentOf(".")).toEqual(["present", "present", "present"]);
});
