/** Set by `proxy.ts` on every request of a page, whatever the client sent: the path and query that was asked for. */
export const pathHeader = "x-waypoint-path";

/** Set by Waypoint's server on every request, whatever the client sent: the address of the client. */
export const addressHeader = "x-waypoint-address";
