import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { readOwnData } from "@/lib/own-data/read-own-data";
import { buildFolder, remove } from "@/tests/launcher/checkout";
import { freePort, type Launched, launch } from "@/tests/launcher/launched";
import { killAll } from "@/tests/launcher/processes";
import { type ActionDoor, actions, addressParts, type Foreign, routes } from "./doors";
import { type BuiltAction, builtActions, builtRoutes } from "./manifests";
import { belongings, member, planTitle, signedIn, type Visitor, visitors, visitorsCookies } from "./people";
import { storedState } from "./stored-state";

// Every route and server action of the build, tried on the running product by everyone who has no business there.

const secret = "a secret of the tests, long enough";
const marks = ["ada@example.org", planTitle, "Read it all"];

let folder = "";
let launched: Launched;
let database: Client;
let ada: Member;
let foreign: Foreign;
let cookies: Record<Visitor, string>;
/** What the build that is being served holds. */
let allActions: readonly BuiltAction[];
let allRoutes: readonly Route[];

type Route = { readonly file: string; readonly address: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waypoint-doors-"));
  launched = launch(process.cwd(), await freePort(), { AUTH_SECRET: secret, WAYPOINT_DATA_DIR: folder });
  await launched.up;
  allActions = builtActions(buildFolder);
  allRoutes = Object.entries(builtRoutes(buildFolder)).map(([file, address]) => ({ file, address }));
  const { url } = await startCluster(folder);
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("AUTH_SECRET", secret);
  database = new Client({ connectionString: url });
  await database.connect();
  ada = await member("ada@example.org");
  foreign = await belongings(ada);
  cookies = await visitorsCookies();
});

afterAll(async () => {
  await database?.end();
  await db.$disconnect();
  launched.process.kill("SIGTERM");
  await launched.ended;
  killAll(folder);
  remove(folder);
});

/** What came of a request, in a few words; `kind` is that of a refusal given as a value. */
type Outcome = {
  readonly said: string;
  readonly kind: string | null;
  /** Whether it leads to the sign-in page. */
  readonly toSignIn: boolean;
  readonly status: number;
  /** Whether it holds something of Ada's. */
  readonly shows: boolean;
};

async function ask(path: string, cookie: string, request: RequestInit = {}): Promise<Outcome> {
  const headers = { cookie, origin: launched.address, ...request.headers };
  const answer = await fetch(launched.address + path, { ...request, headers, redirect: "manual" });
  const body = await answer.text();
  const shown = marks.filter((mark) => body.includes(mark));
  const [, kind = null] = body.match(/"ok":false,"error":\{"kind":"([^"]+)"/) ?? [];
  const location = answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "";
  const told = [answer.status, kind, location, ...shown.map((mark) => `shows “${mark}”`)];
  return {
    said: told.filter(Boolean).join(" "),
    kind,
    toSignIn: location.startsWith("/sign-in"),
    status: answer.status,
    shows: shown.length > 0,
  };
}

/** Sends an action as a page's script does. */
function act({ id, page }: BuiltAction, fields: Readonly<Record<string, string>>, cookie: string): Promise<Outcome> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(`_1_${name}`, name === "file" ? new File([value], "ratings.csv") : value);
  }
  form.set("0", '[null,"$K1"]');
  return ask(addressOf(page), cookie, { method: "POST", body: form, headers: { "next-action": id } });
}

/** The address of a route, where its parts name somebody else's things. */
function addressOf(route: string): string {
  const parts: Readonly<Record<string, string>> = { ...addressParts, ...foreign };
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, part) => parts[part] ?? `no value for ${part} in doors.ts`);
}

const doorsFile = "tests/launcher/one-door/doors.ts";

describe("the list of doors", () => {
  test("has every server action of the build, and no other", () => {
    const missing = allActions.filter(({ name }) => !(name in actions));
    expect(missing.map(({ name, file }) => `add ${name} of ${file} to \`actions\` in ${doorsFile}`)).toEqual([]);
    const names = allActions.map(({ name }) => name);
    expect(names, "two actions of one name").toEqual([...new Set(names)]);
    expect(Object.keys(actions).sort()).toEqual([...names].sort());
  });

  test("has every route of the build, and no other", () => {
    const missing = allRoutes.filter(({ address }) => !(address in routes));
    expect(missing.map(({ address, file }) => `add ${address} (app${file}) to \`routes\` in ${doorsFile}`)).toEqual([]);
    expect(Object.keys(routes).sort()).toEqual(allRoutes.map(({ address }) => address).sort());
  });
});

/** Every action but those for anyone, with fields as the list has them. */
function guardedActions() {
  return allActions.flatMap((action) => {
    const door = actions[action.name];
    if (!door || door.for === "anyone") return [];
    const fields = typeof door.fields === "function" ? door.fields(foreign) : door.fields;
    return [{ action, door, fields }];
  });
}

const guardedRoutes = () => allRoutes.filter(({ address }) => routes[address]?.for !== "anyone");

/** Asks for a page or file, and sends a form to what is no page. */
async function tryRoute(route: Route, cookie: string): Promise<Outcome[]> {
  const asked = await ask(addressOf(route.address), cookie);
  return route.file.endsWith("/page") ? [asked] : [asked, await sendTo(route, cookie)];
}

function sendTo({ address }: Route, cookie: string): Promise<Outcome> {
  const form = new URLSearchParams({ skillId: "sql", level: "5", confidence: "sure" });
  return ask(addressOf(address), cookie, { method: "POST", body: form });
}

/** Whether the door has refused it, and not a form that was filled in wrong. */
function isRefused({ kind, status, shows }: Outcome, door: ActionDoor, signedIn: boolean): boolean {
  if (shows) return false;
  if (!signedIn && (door.for === "member" || door.for === "owner")) return kind === "signed-out";
  if (door.for === "owner" && door.quiet && kind === null) return status === 200;
  return kind !== null && kind !== "invalid" && kind !== "signed-out";
}

describe.each(visitors)("%s", (visitor) => {
  test("gets through no action, and nothing changes", async () => {
    const before = await storedState(database);
    const through = await Promise.all(
      guardedActions().map(async ({ action, door, fields }) => {
        const outcome = await act(action, fields, cookies[visitor]);
        return isRefused(outcome, door, false) ? [] : [`${action.name} of ${action.file}: ${outcome.said}`];
      }),
    );
    expect(through.flat()).toEqual([]);
    expect(await storedState(database)).toEqual(before);
  });

  test("gets through no route, and nothing changes", async () => {
    const before = await storedState(database);
    const through = await Promise.all(
      guardedRoutes().map(async (route) =>
        (await tryRoute(route, cookies[visitor]))
          .filter(({ status, toSignIn, shows }) => shows || !(toSignIn || [401, 404, 405].includes(status)))
          .map(({ said }) => `${route.address} (app${route.file}): ${said}`),
      ),
    );
    expect(through.flat()).toEqual([]);
    expect(await storedState(database)).toEqual(before);
  });
});

describe("another member", () => {
  /** Each trial has a member of its own, who has just signed in. */
  const mallory = async (name: string) => signedIn(await member(`mallory-${name}@example.org`.toLowerCase()));

  test("gets at nothing that is somebody else's by any action, and nothing changes", async () => {
    const trials = guardedActions().filter(({ door }) => door.for !== "member");
    const cookieOf = await Promise.all(trials.map(({ action }) => mallory(action.name)));
    const before = await storedState(database);
    const through = await Promise.all(
      trials.map(async ({ action, door, fields }, index) => {
        const outcome = await act(action, fields, cookieOf[index] ?? "");
        return isRefused(outcome, door, true) ? [] : [`${action.name} of ${action.file}: ${outcome.said}`];
      }),
    );
    expect(through.flat()).toEqual([]);
    expect(await storedState(database)).toEqual(before);
  });

  test("is shown nothing of anybody else's by any route, and nothing changes", async () => {
    const cookie = await mallory("reader");
    const before = await storedState(database);
    const through = await Promise.all(
      allRoutes.map(async (route) => {
        const door = routes[route.address]?.for;
        // A form sent to a route for members is theirs to send.
        const outcomes =
          door === "member" ? [await ask(addressOf(route.address), cookie)] : await tryRoute(route, cookie);
        return outcomes
          .filter(({ status, shows }) => shows || (door === "owner" && ![404, 405].includes(status)))
          .map(({ said }) => `${route.address} (app${route.file}): ${said}`);
      }),
    );
    expect(through.flat()).toEqual([]);
    expect(await storedState(database)).toEqual(before);
  });

  // The last one, since some of these leave mails to be sent.
  test("changes their own things alone by all other actions, each of which is filled in right", async () => {
    const trials = guardedActions().filter(({ door }) => door.for === "member");
    const before = await everythingOf(ada);
    const wrong = await Promise.all(
      trials.map(async ({ action, fields }) => {
        const { kind, said } = await act(action, fields, await mallory(action.name));
        return kind === "invalid" || kind === "signed-out" ? [`${action.name} of ${action.file}: ${said}`] : [];
      }),
    );
    expect(wrong.flat()).toEqual([]);
    expect(await everythingOf(ada)).toEqual(before);
  });
});

/** All that is stored about someone, but for the moment of asking. */
async function everythingOf(person: Member): Promise<string> {
  return Buffer.concat(await readOwnData(person, new Date(0))).toString("utf8");
}
