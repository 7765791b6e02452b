import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as the server has it. */
export type Received = { readonly to: string; readonly email: Email; readonly raw: string };

export type MailServerInTest = {
  readonly port: number;
  /** The next mail that the server accepts, or has accepted and nobody has taken yet. */
  next(): Promise<Received>;
  /** Mails that nobody has taken. */
  readonly waiting: readonly Received[];
  close(): Promise<void>;
};

/** What the server answers, instead of accepting; thrown, with the SMTP code as `responseCode`. */
export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

type Answers = Omit<SMTPServerOptions, "onData"> & {
  /** Called when a mail is there whole, before the server says that it accepts it. */
  readonly onMail?: (received: Received) => unknown;
};

/** A real SMTP server on this machine. */
export async function startMailServer({ onMail, ...answers }: Answers = {}, port = 0): Promise<MailServerInTest> {
  const waiting: Received[] = [];
  const takers: ((received: Received) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...answers,
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const raw = Buffer.concat(chunks).toString();
      const received = { to: session.envelope.rcptTo[0]?.address ?? "", email: await PostalMime.parse(raw), raw };
      try {
        await onMail?.(received);
      } catch (error) {
        return callback(error instanceof Error ? error : new Error(String(error)));
      }
      callback();
      const taker = takers.shift();
      if (taker) taker(received);
      else waiting.push(received);
    },
  });
  server.on("error", () => {}); // connections that a client breaks off
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  return {
    port: portOf(address),
    waiting,
    next() {
      const received = waiting.shift();
      return received ? Promise.resolve(received) : new Promise((resolve) => takers.push(resolve));
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== "object" || address === null) throw new Error("the mail server does not listen");
  return address.port;
}
