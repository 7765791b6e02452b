import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Opens a connection of which every byte is the caller's. */
export async function opened(port: number): Promise<Socket> {
  const socket = connect(port, "localhost");
  socket.on("error", () => {}); // the server may cut it
  await once(socket, "connect");
  return socket;
}

/** Sends the bytes and nothing more. Returns all that comes back until the server closes the connection. */
export async function exchange(port: number, bytes: string, { halfClosed = false } = {}): Promise<string> {
  const socket = await opened(port);
  if (halfClosed) socket.end(bytes, "latin1");
  else socket.write(bytes, "latin1");
  return whole(socket);
}

/** All that still comes, also where the connection is cut. */
export async function whole(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  await once(socket, "close");
  return Buffer.concat(parts).toString("latin1");
}

/** The status of each answer in what came, in order. */
export const statusesIn = (answers: string) =>
  [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
