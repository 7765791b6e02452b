import { createServer } from "node:net";
import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/lib/db/client";
import { describedError } from "@/lib/log/described-error";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { fillDiskOf } from "./full-disk";

// Every failure here is PostgreSQL's or the network's own.

const url = await freshDatabase();
const opened: Db[] = [];

function open(address: string, limits?: Parameters<typeof connect>[1]): Db {
  const db = connect(address, limits);
  opened.push(db);
  return db;
}

afterAll(() => Promise.all(opened.map((db) => db.$disconnect())));

/** Does it as the cluster's owner, outside of the client that is tried. */
async function administer(...statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "it did not fail",
    (error: unknown) => error,
  );

const count = (address: string) => failure(open(address).user.count());

function as(change: (address: URL) => void): string {
  const address = new URL(url);
  change(address);
  return address.href;
}

async function closedPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? String(address.port) : "";
}

describe("a database that cannot be reached is told by kind, and its cause by code", () => {
  test("refused", async () => {
    const error = await count(`postgresql://app:hush@127.0.0.1:${await closedPort()}/waypoint`);
    expect(error).toMatchObject({ kind: "unavailable", digest: "database:unavailable" });
    expect(describedError(error).cause).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("refused for a write: it was never sent, so nothing was saved", async () => {
    const db = open(`postgresql://app:hush@127.0.0.1:${await closedPort()}/waypoint`);
    expect(await failure(db.user.updateMany({ data: { name: "never" } }))).toMatchObject({ kind: "unavailable" });
  });

  test("unknown host", async () => {
    const error = await count("postgresql://app:hush@nowhere.invalid/waypoint");
    expect(error).toMatchObject({ kind: "unavailable" });
    expect(describedError(error).cause).toMatchObject({ code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) });
  });

  test("wrong password", async () => {
    const error = await count(as((address) => (address.password = "wrong")));
    expect(error).toMatchObject({ kind: "unavailable" });
    expect(describedError(error).cause).toMatchObject({ code: "28P01" });
  });

  test("no such database", async () => {
    const error = await count(as((address) => (address.pathname = "/elsewhere")));
    expect(error).toMatchObject({ kind: "unavailable" });
    expect(describedError(error).cause).toMatchObject({ code: "3D000" });
  });

  test("too many connections", async () => {
    await administer("CREATE ROLE crowd LOGIN PASSWORD 'crowd' CONNECTION LIMIT 0");
    const error = await count(as((address) => Object.assign(address, { username: "crowd", password: "crowd" })));
    await administer("DROP ROLE crowd");
    expect(error).toMatchObject({ kind: "busy" });
    expect(describedError(error).cause).toMatchObject({ code: "53300" });
  });

  test("ended by its operator, in a transaction and outside of one", async () => {
    const db = open(url);
    const end = "SELECT pg_terminate_backend(pg_backend_pid())";
    const alone = await failure(db.$queryRawUnsafe(end));
    const within = await failure(db.$transaction((tx) => tx.$queryRawUnsafe(end)));
    for (const error of [alone, within]) {
      expect(error).toMatchObject({ kind: "unavailable" });
      expect(describedError(error).cause).toMatchObject({ code: "57P01" });
    }
    expect(await db.user.count()).toBe(0); // found again
  });
});

describe("a database that is busy", () => {
  const limits = { connections: 1, wait: 1_000 };

  test("has no connection left for a query, or for a transaction", async () => {
    const db = open(url, limits);
    await db.$transaction(async () => {
      expect(await failure(db.user.count())).toMatchObject({ kind: "busy" });
      expect(await failure(db.$transaction((tx) => tx.user.count()))).toMatchObject({ kind: "busy" });
    });
  });

  test("could not end a transaction in time", async () => {
    const db = open(url);
    const slow = db.$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`, { timeout: 50 });
    expect(await failure(slow)).toMatchObject({ kind: "busy" });
  });

  test.each([
    ["waits too long for a lock", "55P03", 'SET lock_timeout = 1; LOCK TABLE "User"'],
    ["takes too long for a statement", "57014", "SET statement_timeout = 1; SELECT pg_sleep(1)"],
  ])("%s", async (_, code, statements) => {
    const holder = open(url);
    await holder.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "User"`;
      const error = await failure(
        open(url).$transaction(async (other) => {
          for (const statement of statements.split("; ")) await other.$executeRawUnsafe(statement);
        }),
      );
      expect(error).toMatchObject({ kind: "busy" });
      expect(describedError(error).cause).toMatchObject({ code });
    });
  });

  test("met itself in two transactions", async () => {
    const db = open(url);
    await db.user.createMany({ data: [{ email: "a@example.org" }, { email: "b@example.org" }] });
    const [one, two] = ["a@example.org", "b@example.org"];
    const rename = (first: string | undefined, second: string | undefined, bothStarted: () => Promise<void>) =>
      db.$transaction(async (tx) => {
        await tx.user.updateMany({ where: { email: first ?? "" }, data: { name: "first" } });
        await bothStarted();
        await tx.user.updateMany({ where: { email: second ?? "" }, data: { name: "second" } });
      });
    const meet = meeting(2);
    const outcomes = await Promise.all([failure(rename(one, two, meet)), failure(rename(two, one, meet))]);
    const error = outcomes.find((outcome) => outcome instanceof Error);
    expect(error).toMatchObject({ kind: "busy" });
    expect(describedError(error).cause).toMatchObject({ code: "40P01" });
  });

  test("changed what a serializable transaction had read", async () => {
    const db = open(url);
    const error = await failure(
      db.$transaction(
        async (tx) => {
          await tx.user.count();
          await db.user.updateMany({ data: { name: "meanwhile" } });
          await tx.user.updateMany({ data: { name: "too late" } });
        },
        { isolationLevel: "Serializable" },
      ),
    );
    expect(error).toMatchObject({ kind: "busy" });
    expect(describedError(error).cause).toMatchObject({ code: "40001" });
  });
});

/** Resolves for all once so many have come. */
function meeting(size: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    come += 1;
    if (come === size) open();
    return all;
  };
}

describe("a database that cannot save", () => {
  test("is read-only", async () => {
    const name = new URL(url).pathname.slice(1);
    await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const error = await failure(open(url).user.create({ data: { email: "c@example.org" } }));
    await administer("SET default_transaction_read_only = off", `ALTER DATABASE ${name} RESET ALL`);
    expect(error).toMatchObject({ kind: "cannot-save" });
    expect(describedError(error).cause).toMatchObject({ code: "25006" });
  });

  test("has no room on its disk", async () => {
    await administer('CREATE TABLE "Full" (id int)');
    await fillDiskOf(url, '"Full"');
    const db = open(url);
    const error = await failure(db.$transaction((tx) => tx.$executeRaw`INSERT INTO "Full" VALUES (1)`));
    expect(error).toMatchObject({ kind: "cannot-save" });
    expect(describedError(error).cause).toMatchObject({ code: "53100" });
  });
});

test("an error of another kind is left as it is", async () => {
  const db = open(url);
  const create = () => db.user.create({ data: { email: "twice@example.org" } });
  await create();
  expect(await failure(create())).toMatchObject({ code: "P2002" });
});
