/** What the log tells of an error: its kind, code and message, where it was thrown, and what caused it. */
type DescribedError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** First frame of the stack. */
  readonly at?: string;
  /** Next's mark of the error, which the person sees too. */
  readonly digest?: string;
  readonly cause?: DescribedError;
};

const mostCauses = 5;

/**
 * The error with its causes, innermost last, as plain data. Only kind, code, message and place are taken, since other
 * properties (a query's parameters, PostgreSQL's `detail`) hold personal data; passwords in quoted addresses are struck out.
 */
export function describedError(error: unknown, causes = mostCauses): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutSecrets(saidBy(error)) };
  const cause = causeOf(error);
  return {
    type: error.name,
    ...codeOf(error),
    message: withoutSecrets(sayingOf(error)),
    at: error.stack?.match(/^\s+at (.+)$/m)?.[1],
    ...("digest" in error && { digest: String(error.digest) }),
    ...(cause !== undefined && causes > 0 && { cause: describedError(cause, causes - 1) }),
  };
}

/** A message that quotes what came in, as those of JSON, PostgreSQL's data exceptions and Next do, is told without. */
function sayingOf({ name, message }: Error): string {
  if (name === "SyntaxError" && message.includes("JSON")) return "not valid JSON";
  return /invalid input|invalid byte|out of range|Server (Action|Reference)/.test(message)
    ? message.replace(/"[^"]*"/g, "…")
    : message;
}

/** An error that tried several addresses of one host has as its cause the first of their failures. */
function causeOf(error: Error): unknown {
  return error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
}

function codeOf(error: Error): { code?: string } {
  return "code" in error && (typeof error.code === "string" || typeof error.code === "number")
    ? { code: String(error.code) }
    : {};
}

/** Database adapters give their causes as plain objects. */
function saidBy(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  const parts = ["kind", "code", "originalCode", "message", "originalMessage"].flatMap((key) => {
    const value: unknown = Reflect.get(thrown, key);
    return typeof value === "string" ? [value] : [];
  });
  return [...new Set(parts)].join(": ") || "an object";
}

function withoutSecrets(message: string): string {
  return message.replace(/(\w+:\/\/)[^\s/@]+@/g, "$1…@").slice(0, 2_000);
}
