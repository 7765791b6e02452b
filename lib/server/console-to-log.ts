import { format, stripVTControlCharacters } from "node:util";
import { answerUnderWay } from "@/lib/http/answer-status";
import { log } from "@/lib/log/log";
import { logError } from "@/lib/log/log-error";

const longest = 300; // characters of a text that is not ours

/**
 * Turns what libraries print as errors and warnings into lines of the log: one line each, and none for an error that
 * has its line already. Returns what undoes it.
 */
export function consoleToLog(): () => void {
  const { error, warn } = console;
  console.error = (...said: unknown[]) => tell("error", said);
  console.warn = (...said: unknown[]) => tell("warn", said);
  return () => Object.assign(console, { error, warn });
}

function tell(printed: "error" | "warn", said: readonly unknown[]): void {
  const answer = answerUnderWay();
  const about = { requestId: answer?.response.getHeader("x-request-id") };
  const err = said.find((part) => part instanceof Error);
  const level = err && isAborted(err) ? "warn" : printed;
  const text = oneLine(said.filter((part) => part !== err));
  if (err && level === "error") logError(err, about, text || "error");
  else log[level]({ ...about, err }, text || "warning");
  if (answer) answer.logged = true;
}

/** Node's word for a request that its client did not finish: no error of ours. */
function isAborted(err: Error): boolean {
  return err.message === "aborted" && "code" in err && err.code === "ECONNRESET";
}

function oneLine(said: readonly unknown[]): string {
  const text = stripVTControlCharacters(format(...said)).replace(/^[\s⨯⚠]+/, "");
  return (text.split("\n", 1)[0] ?? "").slice(0, longest);
}
