import type { z } from "zod";
import type { Failure } from "@/lib/result";

/** What a schema refused, said at each field; a nested field is named by its path, `steps.0.note`. */
export function invalidInput(error: z.ZodError): Failure & { kind: "invalid" } {
  const fields: Record<string, string> = {};
  let whole: string | undefined;
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".");
    if (field === "") whole ??= issue.message;
    else fields[field] ??= issue.message;
  }
  return { kind: "invalid", message: whole ?? "Please look at the marked fields.", fields };
}
