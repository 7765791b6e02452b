import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Cluster, startCluster } from "@/lib/db/embedded/start-cluster";
import { type MailServerInTest, startMailServer } from "@/tests/integration/mail/mail-server";
import { remove } from "./checkout";
import { freePort, type Launched, launch } from "./launched";
import { type RoundRobinProxy, roundRobinProxy } from "./round-robin-proxy";
import { type Visitor, visitor } from "./visitor";

// Two instances with one PostgreSQL, behind a proxy that asks them in turn.

const folder = mkdtempSync(join(tmpdir(), "waypoint-two-"));
const mails: string[] = [];
let cluster: Cluster;
let sql: Client;
let mailServer: MailServerInTest;
let proxy: RoundRobinProxy;
let origin = "";
let instances: readonly [Launched, Launched];

/** Called for each mail that arrives, before the mail server accepts it. */
let onMail: () => unknown = () => {};

beforeAll(async () => {
  cluster = await startCluster(folder, "throw-away");
  sql = new Client({ connectionString: cluster.url });
  await sql.connect();
  mailServer = await startMailServer({
    onMail: async ({ to }) => {
      await onMail();
      mails.push(to);
    },
  });
  const ports = [await freePort(), await freePort()] as const;
  proxy = roundRobinProxy(ports);
  const port = await freePort();
  proxy.server.listen(port);
  origin = `http://localhost:${port}`;
  instances = [start(ports[0], "one"), start(ports[1], "two")];
  await Promise.all(instances.map(({ up }) => up));
});

afterAll(async () => {
  for (const { process } of instances) process.kill("SIGTERM");
  await Promise.all(instances.map(({ ended }) => ended));
  proxy.server.closeAllConnections();
  proxy.server.close();
  await mailServer.close();
  await sql.end();
  await cluster.stop();
  remove(folder);
});

/** From this very checkout, with a data folder of its own. */
function start(port: number, name: string): Launched {
  return launch(process.cwd(), port, {
    DATABASE_URL: cluster.url,
    WAYPOINT_DATA_DIR: join(folder, name),
    AUTH_SECRET: "a secret that both instances know",
    APP_URL: origin,
    TRUST_PROXY: "1",
    SMTP_URL: `smtp://localhost:${mailServer.port}`,
    MAIL_FROM: "waypoint@example.org",
  });
}

const rows = async (query: string, values: readonly unknown[] = []) => (await sql.query(query, [...values])).rows;

const password = "a quiet lake in winter";
const account = (name: string) => ({ email: `${name}@example.org`, password, timeZone: "UTC" });
let addresses = 0;

/** Someone from an address of their own. */
const someone = () => visitor(origin, `10.0.0.${++addresses}`);

async function newcomer(name: string): Promise<Visitor> {
  const person = someone();
  const signUp = await person.form("/sign-up", "Create account");
  expect((await signUp(account(name))).status).toBe(303);
  return person;
}

const rate = (person: Visitor, level: number) =>
  person.post("/profile/ratings", { skillId: "python", level: String(level), confidence: "sure" });

/** Waits until no mail is in the queue or under way. */
async function allMailsSent(): Promise<void> {
  const waiting = "SELECT 1 FROM pgboss.job WHERE name = 'mail' AND completed_on IS NULL";
  await vi.waitFor(async () => expect(await rows(waiting)).toEqual([]), { timeout: 20_000 });
}

describe("two instances", () => {
  test("that start together migrate, and load the catalogue, once", async () => {
    const outputs = instances.map(({ output }) => output());
    expect(outputs.filter((output) => /Migrating the database .* applied/.test(output))).toHaveLength(1);
    expect(outputs.filter((output) => /Loading the catalogue .* loaded/.test(output))).toHaveLength(1);
    const applied = await rows("SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
    const known = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));
    expect(applied.map(({ name }) => name).sort()).toEqual(known);
  });

  test("know one session, and what was written through one is shown by both", async () => {
    const ada = await newcomer("ada");
    const before = [...proxy.answered];
    for (const level of [1, 2, 3, 4]) {
      expect((await rate(ada, level)).status).toBe(200); // by each in turn
      for (const _ of proxy.answered) {
        const page = await (await ada.get("/skills/python")).text();
        expect(page).toMatch(new RegExp(`>${level} · \\w+</span><[^>]*>You are here<`));
      }
    }
    expect(proxy.answered.map((count, target) => count - (before[target] ?? 0))).toEqual([6, 6]);
  });

  test("end a session together", async () => {
    const bob = await newcomer("bob");
    const signOut = await bob.form("/plans", "Sign out");
    expect((await bob.get("/plans")).status).toBe(200);
    await signOut({});
    for (const _ of proxy.answered) expect((await bob.get("/plans")).headers.get("location")).toMatch("/sign-in");
  });

  test("count wrong passwords together: five are tried, the sixth waits", async () => {
    const guess = await someone().form("/sign-in", "Sign in");
    const said: string[] = [];
    for (let n = 1; n <= 6; n++) {
      const page = await (await guess({ email: "ada@example.org", password: `a wrong password ${n}` })).text();
      said.push(page.match(/do not match|Too many attempts/)?.[0] ?? page);
    }
    expect(said).toEqual([...Array(5).fill("do not match"), "Too many attempts"]);
  });

  test("share the mail: both send, and each mail is sent once", async () => {
    await allMailsSent();
    mails.length = 0;
    const both = barrier(lanesOfOne + 1); // more at a time than one instance sends
    onMail = both.pass;
    const names = Array.from({ length: 9 }, (_, n) => `newcomer-${n}`);
    await Promise.all(names.map(newcomer));
    await both.opened;
    await allMailsSent();
    expect([...mails].sort()).toEqual(names.map((name) => account(name).email));
  });

  test("lose nothing that was acknowledged, and double nothing, when one is killed under load", async () => {
    const people = await Promise.all(["carol", "dan", "eve"].map(newcomer));
    let acknowledged = 0;
    const enough = 60;

    async function writes(person: Visitor) {
      const sent: { level: number; acknowledged: boolean }[] = [];
      while (acknowledged < 2 * enough) {
        const level = 1 + (sent.length % 5);
        const ok = await rate(person, level).then(
          ({ status }) => status === 200,
          () => false,
        );
        sent.push({ level, acknowledged: ok });
        if (ok && ++acknowledged === enough) instances[1].process.kill("SIGKILL");
      }
      return sent;
    }
    const sent = await Promise.all(people.map(writes));
    await instances[1].ended;

    for (const [n, name] of ["carol", "dan", "eve"].entries()) {
      const stored = await rows(
        `SELECT level FROM "RatingEvent" JOIN "User" ON "User".id = "userId" WHERE email = $1 ORDER BY "RatingEvent".id`,
        [account(name).email],
      );
      expect(
        unexplained(
          stored.map(({ level }) => level),
          sent[n] ?? [],
        ),
      ).toEqual([]);
    }
    expect(sent.flat().some((write) => !write.acknowledged)).toBe(true);
  });

  test("of which one was killed: the other goes on", async () => {
    const frank = await newcomer("frank");
    expect((await frank.get("/plans")).status).toBe(200);
    await vi.waitFor(() => expect(mails).toContain("frank@example.org"), { timeout: 20_000 });
  });
});

/** Mails that one instance sends at a time. */
const lanesOfOne = 3;

/** Holds whoever passes until so many are there. */
function barrier(count: number) {
  let there = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    pass: () => {
      if (++there === count) open();
      return opened;
    },
  };
}

/**
 * What of the two does not fit: each write that was acknowledged is stored once, in order; any other at most once.
 */
function unexplained(stored: readonly number[], sent: readonly { level: number; acknowledged: boolean }[]) {
  const rest = [...stored];
  const lost = sent.filter(({ level, acknowledged }) => {
    if (rest[0] !== level) return acknowledged;
    rest.shift();
    return false;
  });
  return [...lost, ...rest];
}
