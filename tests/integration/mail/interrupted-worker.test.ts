import { spawn } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { mailTrial, taken, warned } from "./mail-trial";

const { url, client, closing, server, worker, send, queued } = await mailTrial();

describe("a worker", () => {
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
    const started = await worker(slow.port, { pace: { lanes: 1 } }); // another would be looking just then
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
