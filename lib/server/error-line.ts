type FailedRequest = {
  /** With its query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/**
 * What the log keeps of an error: one line of JSON. Of the request only its id, method and path, since a query, a
 * header or a body may hold what is secret; passwords in addresses that the message quotes are struck out.
 */
export function errorLine(error: unknown, request: FailedRequest, route: string, at: Date): string {
  return JSON.stringify({
    time: at.toISOString(),
    level: "error",
    requestId: request.headers["x-request-id"] ?? null,
    method: request.method,
    path: request.path.split("?", 1)[0],
    route,
    digest: digestOf(error),
    message: withoutSecrets(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    at: error instanceof Error ? firstFrame(error) : null,
  });
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}

function withoutSecrets(message: string): string {
  return message.replace(/(\w+:\/\/)[^\s/@]+@/g, "$1…@").slice(0, 2_000);
}

/** Where it was thrown, as the stack tells. */
function firstFrame(error: Error): string | null {
  return error.stack?.match(/^\s+at (.+)$/m)?.[1] ?? null;
}
