import { describe, expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { reply, startMailServer } from "./mail-server";
import { mailTrial, taken, warned } from "./mail-trial";
import { plainMail } from "./try-worker";

const { server, worker, send, queued } = await mailTrial();

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
    const started = await worker(hanging.port, { timeouts: { answer: 2_000 } });
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

describe("two workers", () => {
  test("share the queue, and each mail is sent once", async () => {
    const many = Array.from({ length: 40 }, (_, n) => `person-${10 + n}@example.org`);
    const accepting = await server();
    await send(...many);
    const both = await Promise.all([worker(accepting.port), worker(accepting.port)]);
    expect(await taken(accepting, many.length)).toEqual(many);
    await Promise.all(both.map((each) => each.stop()));
    expect(accepting.waiting).toEqual([]);
    expect(await queued()).toEqual([]);
  });
});
