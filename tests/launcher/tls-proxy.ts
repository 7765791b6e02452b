import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { createServer, type Server, request as secureRequest } from "node:https";
import { join } from "node:path";

/** A proxy with TLS before the product, which asks it by its own address, as many do. */
export function tlsProxy(folder: string, target: number): Server {
  return createServer(selfSigned(folder), (asked, answer) => {
    const forwarded = {
      "x-forwarded-proto": "https",
      "x-forwarded-host": asked.headers.host,
      "x-forwarded-for": asked.socket.remoteAddress,
    };
    const { method, url: path } = asked;
    const headers = { ...asked.headers, ...forwarded, host: `localhost:${target}` };
    const passed = request({ port: target, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    asked.pipe(passed);
  });
}

function selfSigned(folder: string): { key: string; cert: string } {
  const files = { key: join(folder, "proxy-key.pem"), cert: join(folder, "proxy-cert.pem") };
  const kind = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "1"];
  const made = spawnSync("openssl", [...kind, "-subj", "/CN=localhost", "-keyout", files.key, "-out", files.cert]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
  return { key: readFileSync(files.key, "utf8"), cert: readFileSync(files.cert, "utf8") };
}

export type Answered = { readonly status: number; readonly headers: IncomingMessage["headers"]; readonly body: string };

/** Asks by https, whoever signed the certificate. */
export async function askSecurely(address: URL, asked: Request): Promise<Answered> {
  const headers = Object.fromEntries(asked.headers);
  const sent = secureRequest(address, { method: asked.method, headers, rejectUnauthorized: false });
  sent.end(Buffer.from(await asked.arrayBuffer()));
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("No answer came.");
  const body = (await answer.toArray()).join("");
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}
