import pino from "pino";
import { describedError } from "./described-error";

/**
 * The log: one line of JSON an event on standard error, with its time, level and what is bound to it (`requestId`,
 * `err`). Nothing personal goes in: no bodies, queries, cookies or addresses of people. Written at once, so the line
 * of an event that ends the process is not lost.
 */
export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => describedError(error) },
  },
  pino.destination({ fd: 2, sync: true }),
);
