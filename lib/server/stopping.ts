declare global {
  var waypointStopping: boolean | undefined;
}

/** Tells the pages and routes of this process that it takes no new work; global, since they are bundled apart from the server. */
export function beginStopping(): void {
  globalThis.waypointStopping = true;
}

export function isStopping(): boolean {
  return globalThis.waypointStopping === true;
}
