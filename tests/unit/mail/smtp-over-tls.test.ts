import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { smtp } from "@/lib/mail/smtp";
import { startMailServer } from "@/tests/integration/mail/mail-server";

const run = promisify(execFile);
const from = { name: "Waypoint", address: "no-reply@example.org" };
const words = { name: "sign-in", to: "ada@example.org", subject: "Subject", text: "Text", html: "<p>Text</p>" };
const mail = { ...words, id: "01890a5d-ac96-774b-bcce-b302099a8057", enqueuedAt: new Date() };
const closing: (() => Promise<void>)[] = [];
const folder = mkdtempSync(join(tmpdir(), "waypoint-certificate-"));
const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
const kinds = [
  ["from the first byte", true],
  ["by STARTTLS where the server offers it", false],
] as const;

beforeAll(() => {
  const kind = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "1"];
  execFileSync("openssl", [...kind, "-subj", "/CN=localhost", "-keyout", key, "-out", cert], { stdio: "pipe" });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How the mail came: over TLS or not. */
async function secureServer(secure: boolean): Promise<{ readonly port: number; readonly came: boolean[] }> {
  const came: boolean[] = [];
  const server = await startMailServer({
    secure,
    key: readFileSync(key, "utf8"),
    cert: readFileSync(cert, "utf8"),
    disabledCommands: ["AUTH"],
    onRcptTo: (_address, session, done) => {
      came.push(session.secure);
      done();
    },
  });
  closing.push(server.close);
  return { port: server.port, came };
}

test.each(kinds)("TLS carries mail %s", async (_, secure) => {
  const { port, came } = await secureServer(secure);
  const script = ["--import", "tsx", "tests/unit/mail/send-over-tls.ts", String(port), String(secure)];
  const { stdout } = await run(process.execPath, script, { env: { ...process.env, NODE_EXTRA_CA_CERTS: cert } });
  expect(JSON.parse(stdout)).toEqual({ outcome: "accepted" });
  expect(came).toEqual([true]);
});

test.each(kinds)("TLS %s with a certificate that nobody vouches for carries none", async (_, secure) => {
  const { port, came } = await secureServer(secure);
  expect(await smtp({ host: "localhost", port, secure }, from)(mail)).toMatchObject({ outcome: "deferred" });
  expect(came).toEqual([]);
});
