import { once } from "node:events";
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
} from "node:http";

export type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

export type Asked = {
  readonly method?: string;
  /** As it stands in the request, valid or not. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
};

/** Starts the server on a port of its own and returns what asks it: by `node:http`, since `fetch` tidies what it sends. */
export async function asking(server: Server): Promise<(asked: Asked) => Promise<Answered>> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  return async ({ method = "GET", path = "/", headers = {}, body = "" }) => {
    const setHost = headers.host === undefined;
    const sent = request({ port, host: "127.0.0.1", method, path, headers, setHost, agent: false });
    sent.end(body);
    const [response]: IncomingMessage[] = await once(sent, "response");
    if (!response) throw new Error("No answer came.");
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(await response.toArray()).toString(),
    };
  };
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}
