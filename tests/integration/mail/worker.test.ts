import { spawn } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { enqueue } from "@/lib/mail/enqueue";
import type { MailWorker } from "@/lib/mail/worker";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { type MailServerInTest, reply, startMailServer } from "./mail-server";
import { plainMail, startWorker } from "./try-worker";

vi.stubEnv("APP_URL", "https://waypoint.example.org");
const url = await freshDatabase();
const client = new Client({ connectionString: url });
const closing: (() => Promise<void>)[] = [];

beforeAll(() => client.connect());
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await client.query("DELETE FROM pgboss.job");
  vi.restoreAllMocks();
});
afterAll(async () => {
  await client.end();
  await db.$disconnect();
});

async function server(...options: Parameters<typeof startMailServer>): Promise<MailServerInTest> {
  const started = await startMailServer(...options);
  closing.push(started.close);
  return started;
}

async function worker(port: number, options: Parameters<typeof startWorker>[2] = {}): Promise<MailWorker> {
  const started = await startWorker(url, port, options);
  closing.push(started.stop);
  return started;
}

const send = (...recipients: string[]) => Promise.all(recipients.map((to) => enqueue(db, { to })));

/** The states of what is in the queue. */
async function queued(): Promise<string[]> {
  const { rows } = await client.query<{ state: string }>("SELECT state FROM pgboss.job WHERE name = 'mail'");
  return rows.map(({ state }) => state);
}

async function taken(from: MailServerInTest, count: number): Promise<string[]> {
  const recipients: string[] = [];
  while (recipients.length < count) recipients.push((await from.next()).to);
  return recipients.sort();
}

/** Resolves once so much was logged as a warning. */
function warned(message: string, times = 1): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    vi.spyOn(log, "warn").mockImplementation((_about: unknown, said?: string) => {
      if (said?.startsWith(message) && ++count === times) resolve();
    });
  });
}

describe("a mail", () => {
  test("is sent once, and nothing of it is kept", async () => {
    const accepting = await server();
    const started = await worker(accepting.port);
    const [id] = await send("ada@example.org");
    const { to, email } = await accepting.next();
    await started.stop();
    expect(to).toBe("ada@example.org");
    expect(email.messageId).toBe(`<${id}@waypoint.example.org>`);
    expect(await queued()).toEqual([]);
    expect(accepting.waiting).toEqual([]);
  });

  test("with nothing to say any more is not sent", async () => {
    const accepting = await server();
    await send("nobody@example.org", "ada@example.org");
    const started = await worker(accepting.port, {
      prepare: async (job) => (JSON.stringify(job.data).includes("nobody") ? null : plainMail(job)),
    });
    expect(await taken(accepting, 1)).toEqual(["ada@example.org"]);
    await started.stop();
    expect(await queued()).toEqual([]);
    expect(accepting.waiting).toEqual([]);
  });

  test("that cannot be made now is made later", async () => {
    const accepting = await server();
    await send("ada@example.org");
    await worker(accepting.port, {
      prepare: async (job) => {
        if (job.tries === 1) throw new Error("the database is away");
        return plainMail(job);
      },
    });
    expect(await taken(accepting, 1)).toEqual(["ada@example.org"]);
  });

  test("that the server does not take now is sent later, as the same mail", async () => {
    let tries = 0;
    const busy = await server({
      onRcptTo: (_address, _session, done) => done(++tries < 3 ? reply(451, "4.7.1 greylisted") : null),
    });
    const [id] = await send("ada@example.org");
    const started = await worker(busy.port);
    expect((await busy.next()).email.messageId).toBe(`<${id}@waypoint.example.org>`);
    await started.stop();
    expect(tries).toBe(3);
    expect(await queued()).toEqual([]);
    expect(busy.waiting).toEqual([]);
  });

  test("that is refused for good is not tried again, holds up no other, and its address is not logged", async () => {
    const logged = vi.spyOn(log, "error");
    let refusals = 0;
    const picky = await server({
      onRcptTo: ({ address }, _session, done) => {
        if (!address.startsWith("gone")) return done();
        refusals++;
        done(reply(550, `5.1.1 <${address}>: nobody of this name`));
      },
    });
    await send("gone@example.org", "ada@example.org");
    const started = await worker(picky.port);
    expect(await taken(picky, 1)).toEqual(["ada@example.org"]);
    await started.stop();
    expect(refusals).toBe(1);
    expect(await queued()).toEqual([]);
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ said: expect.stringContaining("5.1.1") }),
      "mail refused for good",
    );
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/gone|@/);
  });

  test("is given up after its last try", async () => {
    const logged = vi.spyOn(log, "warn");
    let tries = 0;
    const busy = await server({
      onRcptTo: ({ address }, _session, done) => {
        if (!address.startsWith("late")) return done();
        tries++;
        done(reply(451, "4.7.1 greylisted"));
      },
    });
    const started = await worker(busy.port, { rule: { retryLimit: 2 } });
    const last = new Promise<void>((resolve) => {
      logged.mockImplementation((_about: unknown, said?: string) => {
        if (said?.endsWith("is given up")) resolve();
      });
    });
    await send("late@example.org");
    await last;
    await started.stop();
    expect(tries).toBe(3);
    expect(await queued()).toEqual([]);
  });
});

describe("a mail server", () => {
  const many = Array.from({ length: 12 }, (_, n) => `person-${10 + n}@example.org`);

  test("that hangs with one mail does not hold up the others, and gets it once it listens", async () => {
    let hung = false;
    const hanging = await server({
      onMail: ({ to }) => {
        if (to !== many[0] || hung) return;
        hung = true;
        return new Promise(() => {});
      },
    });
    await send(...many);
    const started = await worker(hanging.port, { timeouts: { answer: 500 } });
    expect(await taken(hanging, many.length)).toEqual(many);
    await started.stop();
    expect(hung).toBe(true);
    expect(hanging.waiting).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  test("that is away while mails are enqueued, and restarts in the middle, gets each once", async () => {
    const before = await startMailServer({}, 0);
    const { port } = before;
    await before.close();
    const away = warned("mail not accepted", 3);
    await send(...many);
    const started = await worker(port);
    await away;

    const first = await startMailServer({}, port);
    const early = await taken(first, 4);
    await first.close();
    early.push(...first.waiting.map(({ to }) => to));
    await send("late@example.org");
    const second = await server({}, port);
    const late = await taken(second, many.length + 1 - early.length);
    await started.stop();
    expect([...early, ...late].sort()).toEqual(["late@example.org", ...many]);
    expect(second.waiting).toEqual([]);
    expect(await queued()).toEqual([]);
  });
});

describe("a worker", () => {
  test("shares the queue with another one: each mail is sent once", async () => {
    const many = Array.from({ length: 40 }, (_, n) => `person-${10 + n}@example.org`);
    const accepting = await server();
    await send(...many);
    const both = await Promise.all([worker(accepting.port), worker(accepting.port)]);
    expect(await taken(accepting, many.length)).toEqual(many);
    await Promise.all(both.map((each) => each.stop()));
    expect(accepting.waiting).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  test("that is killed between acceptance and record sends the mail again, with the same Message-ID", async () => {
    const [id] = await send("ada@example.org");
    const accepting = await server({ onMail: () => void doomed.kill("SIGKILL") });
    const script = ["--import", "tsx", "tests/integration/mail/run-worker.ts", url, String(accepting.port)];
    const doomed = spawn(process.execPath, script, { stdio: "ignore" });
    const ended = once(doomed, "exit");
    const first = await accepting.next();
    await ended;
    expect(await queued()).toEqual(["active"]);

    await client.query("UPDATE pgboss.job SET started_on = now() - interval '1 hour'");
    const next = await worker(accepting.port);
    const second = await accepting.next();
    await next.stop();
    expect([first, second].map(({ email }) => email.messageId)).toEqual(Array(2).fill(`<${id}@waypoint.example.org>`));
    expect(accepting.waiting).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  test("that loses the database between acceptance and record records it later, and sends nothing twice", async () => {
    const operator = await operatorOf(url);
    const missed = warned("what came of a mail could not be recorded yet");
    const accepting = await server({ onMail: operator.close });
    await send("ada@example.org");
    const started = await worker(accepting.port);
    await accepting.next();
    await missed;
    await operator.open();
    await started.stop();
    expect(await queued()).toEqual([]);
    expect(accepting.waiting).toEqual([]);
  });

  test("goes on when the database is back", async () => {
    const accepting = await server();
    await worker(accepting.port);
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await send("ada@example.org").catch(() => send("ada@example.org"));
    expect(await taken(accepting, 1)).toEqual(["ada@example.org"]);
  });

  test("that is stopped finishes the mail under way, and takes no other", async () => {
    const [arrived, released] = [signal(), signal()];
    const slow = await server({
      onMail: () => {
        arrived.give();
        return released.given;
      },
    });
    const started = await worker(slow.port);
    await send("ada@example.org");
    await arrived.given;
    const stopping = started.stop();
    await send("bob@example.org");
    released.give();
    await stopping;
    expect(slow.waiting.map(({ to }) => to)).toEqual(["ada@example.org"]);
    expect(await queued()).toEqual(["created"]);
  });

  test("that is stopped puts back a mail that does not end in time", async () => {
    const arrived = signal();
    const hanging = await server({
      onMail: () => {
        arrived.give();
        return new Promise(() => {});
      },
    });
    await send("ada@example.org");
    const started = await worker(hanging.port, { pace: { longestEnd: 50 } });
    await arrived.given;
    await started.stop();
    expect(await queued()).toEqual(["retry"]);
  });
});

/** Takes the database away from everyone but this test's client, and gives it back. */
async function operatorOf(database: string) {
  const name = new URL(database).pathname.slice(1);
  const own = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid;
  const operator = new Client({ connectionString: database.replace(`/${name}`, "/postgres") });
  await operator.connect();
  closing.push(() => operator.end());
  return {
    async close() {
      await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      const others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> $2";
      await operator.query(others, [name, own]);
    },
    open: () => operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
  };
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
