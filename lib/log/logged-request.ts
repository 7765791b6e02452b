export type LoggedRequest = {
  /** With its query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

const longestPath = 200; // characters; all of ours are shorter

/** What the log keeps of a request: its id, method and path alone, since a query, a header or a body may hold secrets. */
export function loggedRequest({ path, method, headers }: LoggedRequest) {
  return { requestId: headers["x-request-id"], method, path: path.split("?", 1)[0]?.slice(0, longestPath) };
}
