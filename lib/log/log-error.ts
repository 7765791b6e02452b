import { log } from "./log";

declare global {
  var waypointLoggedErrors: WeakSet<object> | undefined;
}

/** Global, since the server and the pages that it serves are bundled apart. */
globalThis.waypointLoggedErrors ??= new WeakSet();
const logged = globalThis.waypointLoggedErrors;

/**
 * One line for an error, however many boundaries it passes on its way up.
 * @param about where it happened, such as `loggedRequest`
 */
export function logError(err: unknown, about: object, message: string): void {
  if (typeof err === "object" && err !== null) {
    if (logged.has(err)) return;
    logged.add(err);
  }
  log.error({ ...about, err }, message);
}
