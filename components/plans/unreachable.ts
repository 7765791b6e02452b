/** Told where a step could not be read. */
export const unreachable = { kind: "unreachable", message: "Waypoint did not answer; check the connection." } as const;
