import { once } from "node:events";
import { appendFileSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { freshCheckout, plantMigration, remove } from "./checkout";
import { freePort, type Launched, launch } from "./launched";
import { killAll, processesOf } from "./processes";

let folder = "";
let port = 0;

beforeAll(async () => {
  folder = freshCheckout();
  port = await freePort();
});

afterEach(() => killAll(folder));
afterAll(() => remove(folder));

const start = (settings: Readonly<Record<string, string>> = {}) => launch(folder, port, settings);
const npmCalls = () => readFileSync(join(folder, "npm-calls"), "utf8").trim().split("\n");
const modeOf = (path: string) => (statSync(join(folder, path)).mode & 0o777).toString(8);

function mailsIn(outbox: string): readonly string[] {
  const texts = readdirSync(outbox).filter((name) => name.endsWith(".txt"));
  return texts.map((name) => readFileSync(join(outbox, name), "utf8"));
}

async function stop(launched: Launched): Promise<number | null> {
  launched.process.kill("SIGTERM");
  return launched.ended;
}

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000 });

function killPostmaster(): void {
  const lock = readFileSync(join(folder, ".data/postgres/postmaster.pid"), "utf8");
  process.kill(Number.parseInt(lock, 10), "SIGKILL");
}

/** A request whose end has not come yet, which the server waits for when it stops. */
async function unfinishedRequest(path: string): Promise<Socket> {
  const socket = connect(port, "localhost");
  await once(socket, "connect");
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n`);
  await fetch(`http://localhost:${port}/healthz`); // answered later, so the server has seen the other
  return socket;
}

/** Asks the product's database; the server, which runs, is joined and left running. */
async function query(text: string): Promise<readonly unknown[]> {
  const { url } = await startCluster(join(folder, ".data"));
  return ask(url, text);
}

async function ask(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

describe("npm start", () => {
  test("makes all that is missing on a fresh clone, serves, and leaves no process at SIGTERM", async () => {
    const launched = start();
    await launched.up;

    expect(npmCalls()).toEqual([expect.stringMatching(/^ci --include=dev /)]);
    expect(launched.output()).toMatch(/Migrating the database .* applied/);
    expect(launched.output()).toMatch(/Loading the catalogue .* loaded/);
    expect(launched.output()).toMatch(/\nMail is written to .*\/\.data\/outbox, since SMTP_URL is not set\n/);
    expect((await fetch(launched.address)).status).toBe(200);
    expect(await (await fetch(`${launched.address}/healthz`)).json()).toEqual({ process: "up" });
    expect(await (await fetch(`${launched.address}/readyz`)).json()).toEqual({ database: "ready" });
    expect([modeOf(".data"), modeOf(".data/postgres"), modeOf(".data/secrets.json")]).toEqual(["700", "700", "600"]);

    expect(await stop(launched)).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  test("does nothing twice: the second start installs, migrates, loads and builds nothing", async () => {
    const secrets = readFileSync(join(folder, ".data/secrets.json"), "utf8");
    const launched = start();
    await launched.up;

    expect(npmCalls()).toHaveLength(1);
    expect(launched.output()).not.toMatch(/Installing|Generating| applied| loaded| built/);
    expect(readFileSync(join(folder, ".data/secrets.json"), "utf8")).toBe(secrets);
    expect(await stop(launched)).toBe(0);
  });

  test("stops the same way at Ctrl-C, not ready any more, and a start that follows at once waits for it", async () => {
    const first = start();
    await first.up;
    const slow = await unfinishedRequest("/readyz");
    first.process.kill("SIGINT");
    const second = start();
    await eventually(() => expect(second.output()).toContain("Waiting for the previous run"));
    slow.write("\r\n");
    const answer = (await slow.toArray()).join("");
    expect(answer).toMatch(/^HTTP\/1.1 503 .*\nconnection: close\r\n.*{"server":"stopping"}/is);

    expect(await first.ended).toBe(0);
    await second.up;
    expect(await stop(second)).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  test("starts a killed PostgreSQL again, and ends with the cause when that fails five times", async () => {
    const launched = start();
    await launched.up;
    killPostmaster();
    await eventually(() => expect(launched.output()).toContain("PostgreSQL is up again"));
    expect(launched.output()).toMatch(/"how":"ended by SIGKILL".*"msg":"PostgreSQL is down and will be started again"/);
    await eventually(async () => expect((await fetch(`${launched.address}/readyz`)).status).toBe(200));

    const settings = join(folder, ".data/postgres/postgresql.conf");
    const good = readFileSync(settings);
    appendFileSync(settings, "\nno_such_setting = 1\n");
    killPostmaster();
    expect(await launched.ended).toBe(1);
    writeFileSync(settings, good);
    expect(launched.output()).toMatch(/\nPostgreSQL failed 5 times in a row.*"no_such_setting"/s);
    expect(processesOf(folder)).toEqual([]);
  });

  test("finds all acknowledged data after kill -9 of every process, and sends the mail that waits", async () => {
    const first = start();
    await first.up;
    await query("INSERT INTO \"User\" (id, email) VALUES (gen_random_uuid(), 'ada@example.com')");
    await query(
      "INSERT INTO pgboss.job (name, start_after, data)" +
        ` VALUES ('mail', now() + interval '2 s', '{"kind":"sign-in","email":"ada@example.com"}')`,
    );
    killAll(folder);
    await first.ended;

    const second = start();
    await second.up;
    expect(await query('SELECT email FROM "User"')).toEqual([{ email: "ada@example.com" }]);
    await eventually(() =>
      expect(mailsIn(join(folder, ".data/outbox"))).toEqual([expect.stringContaining("To: ada@")]),
    );
    expect(await stop(second)).toBe(0);
  });

  test("takes over the database that outlived a killed server", async () => {
    const first = start();
    await first.up;
    first.process.kill("SIGKILL");
    await first.ended;

    const second = start();
    await second.up;
    expect(await query('SELECT count(*)::int AS people FROM "User"')).toEqual([{ people: 1 }]);
    expect(await stop(second)).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  test("says where it runs already, and leaves that copy alone", async () => {
    const first = start();
    await first.up;
    const second = start({ PORT: String(await freePort()) });

    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`is already running from this folder, at ${first.address}`);
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
    expect(await stop(first)).toBe(0);
  });

  test("runs beside a second copy with its own data and port", async () => {
    const first = start();
    const second = launch(folder, await freePort(), { WAYPOINT_DATA_DIR: join(folder, ".data-two") });
    await Promise.all([first.up, second.up]);

    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
    expect((await fetch(`${second.address}/readyz`)).status).toBe(200);
    expect([await stop(first), await stop(second)]).toEqual([0, 0]);
  });

  test("uses the database of DATABASE_URL, starts none, and leaves a newer catalogue in it", async () => {
    const cluster = await startCluster(join(folder, ".data-two"));
    await ask(cluster.url, `UPDATE "Framework" SET release = 99, version = 'newer'`);
    const launched = start({ DATABASE_URL: cluster.url, WAYPOINT_DATA_DIR: join(folder, ".data-three") });
    await launched.up;

    expect((await fetch(`${launched.address}/readyz`)).status).toBe(200);
    expect(readdirSync(join(folder, ".data-three"))).not.toContain("postgres");
    expect(launched.output()).toMatch(/release 99 kept .*The database holds release 99 of the catalogue, newer/s);
    expect(await stop(launched)).toBe(0);
    expect(processesOf(folder)).toContain(cluster.pid);
  });
});

describe("npm start refuses, in a readable paragraph,", () => {
  async function refusal(settings: Readonly<Record<string, string>> = {}): Promise<string> {
    const launched = start(settings);
    expect(await launched.ended).toBe(1);
    expect(launched.output()).not.toMatch(/^\s+at .+:\d+:\d+/m); // no stack
    return launched.output();
  }

  test("a port that is taken, before it starts anything", async () => {
    const other = createServer().listen(port);
    await once(other, "listening");
    const said = await refusal().finally(() => other.close());

    expect(said).toContain(`Port ${port} is taken by another program.`);
    expect(said).not.toContain("Database");
    expect(processesOf(folder)).toEqual([]);
  });

  test("a database folder that is half-written, and deletes nothing of it", async () => {
    const data = join(folder, ".data/postgres");
    renameSync(join(data, "PG_VERSION"), join(folder, "kept"));
    const before = readdirSync(data, { recursive: true });

    expect(await refusal()).toMatch(/\.data\/postgres is incomplete.*move it away/s);
    expect(readdirSync(data, { recursive: true })).toEqual(before);
    renameSync(join(folder, "kept"), join(data, "PG_VERSION"));
  });

  test("secrets that cannot be read", async () => {
    const file = join(folder, ".data/secrets.json");
    renameSync(file, join(folder, "kept"));
    renameSync(join(folder, "LICENSE"), file);

    expect(await refusal()).toContain("secrets.json cannot be read");
    renameSync(file, join(folder, "LICENSE"));
    renameSync(join(folder, "kept"), file);
  });

  test.each([
    ["an address that is none", { APP_URL: "waypoint.example.org" }, "APP_URL"],
    ["an address with a path", { APP_URL: "https://example.org/waypoint" }, "APP_URL"],
    ["a port that is no number", { PORT: "http" }, "PORT"],
    ["a port out of range", { PORT: "70000" }, "PORT"],
    ["a secret that is too short", { AUTH_SECRET: "hush" }, "AUTH_SECRET"],
    ["a database of another kind", { DATABASE_URL: "mysql://localhost/waypoint" }, "DATABASE_URL"],
  ])("%s", async (_, settings, variable) => {
    expect(await refusal(settings)).toContain(variable);
    expect(processesOf(folder)).toEqual([]);
  });

  test("a database that cannot be reached", async () => {
    const said = await refusal({ DATABASE_URL: `postgresql://app:hush@localhost:${await freePort()}/waypoint` });
    expect(said).toContain("The database cannot be reached");
    expect(said).not.toContain("hush");
  });

  test("a migration that fails, with its name", async () => {
    plantMigration(folder, "20990101000000_wrong", 'ALTER TABLE "Nowhere" ADD COLUMN "x" INT;');
    expect(await refusal()).toContain("20990101000000_wrong");
  });
});
