import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { performance } from "node:perf_hooks";
import { type Field, multipart } from "./multipart";

export type Asked = {
  readonly method?: string;
  /** As it stands in the request, valid or not. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly milliseconds: number;
};

/** A browser of one person, or of nobody: keeps cookies, follows no redirect, runs no script. */
export type Visitor = {
  /** Rejects if the connection breaks before the answer is whole. */
  ask(asked: Asked): Promise<Answered>;
  /** Sends a form as a page without script does. */
  send(path: string, fields: readonly Field[], headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Whether it holds the cookie of a session. */
  isSignedIn(): boolean;
  forgetCookies(): void;
  close(): void;
};

/** Bytes; as browsers take them. */
const maxHeaderSize = 256 * 1024;

let visitors = 0;

export function visitor(port: number): Visitor {
  const cookies = new Map<string, string>();
  const agent = new Agent(); // one connection a request: the server may close an idle one just when it is used again
  const network = ++visitors;
  const origin = `http://localhost:${port}`;

  async function ask({ method = "GET", path, headers = {}, body }: Asked): Promise<Answered> {
    const began = performance.now();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const usual = {
      host: `localhost:${port}`,
      "x-forwarded-for": `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
      ...(cookie && { cookie }),
      ...(method === "POST" && { origin, "content-length": String(body?.length ?? 0) }),
    };
    const sent = request({
      port,
      host: "localhost",
      method,
      path,
      agent,
      maxHeaderSize,
      headers: { ...usual, ...headers },
    });
    sent.end(body);
    const [answer]: IncomingMessage[] = await once(sent, "response");
    if (!answer) throw new Error("No answer came.");
    const text = Buffer.concat(await answer.toArray()).toString();
    keep(answer.headers["set-cookie"] ?? []);
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: text,
      milliseconds: performance.now() - began,
    };
  }

  function keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /;\s*max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  return {
    ask,
    send: (path, fields, headers = {}) => {
      const { type, body } = multipart(fields);
      return ask({ method: "POST", path, body, headers: { "content-type": type, ...headers } });
    },
    isSignedIn: () => [...cookies.keys()].some((name) => name.endsWith("waypoint.session")),
    forgetCookies: () => cookies.clear(),
    close: () => agent.destroy(),
  };
}
