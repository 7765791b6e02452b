import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MailServer } from "@/lib/mail/mail-settings";
import type { Outgoing } from "@/lib/mail/message";
import { type SmtpTimeouts, smtp } from "@/lib/mail/smtp";
import { type MailServerInTest, reply, startMailServer } from "@/tests/integration/mail/mail-server";

const from = { name: "Way, point", address: "no-reply@example.org" };
const mail: Outgoing = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  enqueuedAt: new Date("2026-03-02T09:30:15Z"),
  name: "sign-in",
  to: "ada@example.org",
  subject: "Your link, für Sie",
  text: "Go on here:\n\nhttps://waypoint.example.org/sign-in/link?token=abc",
  html: '<p>Go on <a href="https://waypoint.example.org/sign-in/link?token=abc">here</a>. ✓</p>',
};

const closing: (() => unknown)[] = [];
beforeEach(() => vi.stubEnv("APP_URL", "https://waypoint.example.org:8443"));
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(...options: Parameters<typeof startMailServer>): Promise<MailServerInTest> {
  const started = await startMailServer(...options);
  closing.push(started.close);
  return started;
}

function to(port: number, timeouts: Partial<SmtpTimeouts> = {}, more: Partial<MailServer> = {}) {
  const long = { connect: 20_000, greeting: 20_000, answer: 20_000 };
  return smtp({ host: "127.0.0.1", port, secure: false, ...more }, from, { ...long, ...timeouts });
}

/** A server that is no mail server. */
async function listening(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const plain = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onConnection(socket);
  }).listen(0, "127.0.0.1");
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    plain.close();
  });
  await once(plain, "listening");
  const address = plain.address() as AddressInfo;
  return address.port;
}

describe("a mail server that accepts", () => {
  test("gets both texts whole, from and to whom, and the id of the job", async () => {
    const accepting = await server();
    expect(await to(accepting.port)(mail)).toEqual({ outcome: "accepted" });
    const { to: recipient, email } = await accepting.next();
    expect(recipient).toBe("ada@example.org");
    expect(email).toMatchObject({
      from,
      to: [{ address: "ada@example.org", name: "" }],
      subject: "Your link, für Sie",
      messageId: "<01890a5d-ac96-774b-bcce-b302099a8057@waypoint.example.org>",
      attachments: [],
    });
    expect(email.text?.trim()).toBe(mail.text);
    expect(email.html?.trim()).toBe(mail.html);
    expect(email.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
  });
});

describe("an address", () => {
  test.each(["x,victim@example.org", "x;victim@example.org", "<victim@example.org", "group:victim@example.org"])(
    "that would be read as another one gets no mail: %s",
    async (address) => {
      const recipients: string[] = [];
      const { port } = await server({
        onRcptTo: (recipient, _session, done) => {
          recipients.push(recipient.address);
          done();
        },
      });
      expect(await to(port)({ ...mail, to: address })).toMatchObject({ outcome: "refused" });
      expect(recipients).toEqual([]);
    },
  );
});

describe("a mail server that does not", () => {
  test.each([
    ["the recipient", { onRcptTo: refuse(550, "5.1.1 <ada@example.org>: nobody of this name") }, "RCPT TO"],
    [
      "the message",
      { onMail: () => Promise.reject(reply(554, "5.7.1 for ada@example.org it looks like spam")) },
      "DATA",
    ],
  ])("refuses %s for good, and the address is not told", async (_, answers, step) => {
    const { port } = await server(answers);
    const delivery = await to(port)(mail);
    expect(delivery).toMatchObject({ outcome: "refused", said: expect.stringContaining(` at ${step}: `) });
    expect(JSON.stringify(delivery)).toMatch(/55[04] 5\.[17]\.1/);
    expect(JSON.stringify(delivery)).not.toMatch(/ada|@/);
  });

  test.each([
    ["the recipient for now", { onRcptTo: refuse(451, "4.7.1 greylisted") }],
    ["the message for now", { onMail: () => Promise.reject(reply(452, "4.3.1 disk full")) }],
    ["the sender, which a setting corrects", { onMailFrom: refuse(550, "5.7.1 not you") }],
    ["to talk", { onConnect: (_: unknown, done: (error: Error) => void) => done(reply(554, "go away")) }],
  ])("refuses %s, and the mail waits", async (_, answers) => {
    const { port } = await server(answers);
    expect(await to(port)(mail)).toMatchObject({ outcome: "deferred" });
  });

  test("is not there, and the mail waits", async () => {
    const gone = await startMailServer();
    await gone.close();
    expect(await to(gone.port)(mail)).toMatchObject({
      outcome: "deferred",
      said: expect.stringContaining("ECONNREFUSED"),
    });
  });

  test("has no such name, and the mail waits", async () => {
    expect(await to(25, {}, { host: "mail.invalid" })(mail)).toMatchObject({ outcome: "deferred" });
  });

  test("never says hello, and the mail waits", async () => {
    const port = await listening(() => {});
    expect(await to(port, { greeting: 50 })(mail)).toMatchObject({
      outcome: "deferred",
      said: expect.stringContaining("ETIMEDOUT"),
    });
  });

  test("hangs once it has the mail, and the mail waits", async () => {
    const { port } = await server({ onMail: () => new Promise(() => {}) });
    expect(await to(port, { answer: 300 })(mail)).toMatchObject({
      outcome: "deferred",
      said: expect.stringContaining("ETIMEDOUT"),
    });
  });

  test("breaks off in the middle of the mail, and the mail waits", async () => {
    const port = await listening((socket) => {
      socket.write("220 hello\r\n");
      socket.on("data", (data) => {
        if (String(data).startsWith("DATA")) socket.write("354 go on\r\n", () => socket.destroy());
        else socket.write("250 yes\r\n");
      });
    });
    expect(await to(port)(mail)).toMatchObject({ outcome: "deferred" });
  });

  test("talks something else, and the mail waits", async () => {
    const port = await listening((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    expect(await to(port)(mail)).toMatchObject({ outcome: "deferred" });
  });
});

describe("a password", () => {
  const auth = { user: "waypoint", pass: "a secret" };

  test("is given to a server on this machine", async () => {
    const asked: unknown[] = [];
    const { port } = await server({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        asked.push({ username, password });
        done(null, { user: username });
      },
    });
    expect(await to(port, {}, { auth })(mail)).toEqual({ outcome: "accepted" });
    expect(asked).toEqual([{ username: "waypoint", password: "a secret" }]);
  });

  test("that is wrong makes the mail wait", async () => {
    const { port } = await server({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(reply(535, "5.7.8 wrong")),
    });
    const delivery = await to(port, {}, { auth })(mail);
    expect(delivery).toMatchObject({ outcome: "deferred", said: expect.stringContaining("EAUTH") });
    expect(JSON.stringify(delivery)).not.toContain("a secret");
  });

  test("is not given to another machine without TLS", async () => {
    const asked: unknown[] = [];
    const { port } = await server({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, { user: asked.push("asked") }),
    });
    // A name of this machine that is none of the usual ones stands for another machine.
    const delivery = await to(port, {}, { auth, host: "2130706433" })(mail);
    expect(delivery).toMatchObject({ outcome: "deferred", said: expect.stringContaining("STARTTLS") });
    expect(asked).toEqual([]);
  });
});

function refuse(code: number, said: string) {
  return (_address: unknown, _session: unknown, done: (error: Error) => void) => done(reply(code, said));
}
