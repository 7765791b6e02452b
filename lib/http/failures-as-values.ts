import { databaseFailure } from "@/lib/database-failures";
import { currentRequest } from "@/lib/http/current-request";
import { logError } from "@/lib/log/log-error";
import { type Failure, fail, type Result } from "@/lib/result";

/**
 * What the work gives, where a failure of the database is a value too; its cause goes to the log.
 * @param failed what the log says of it
 */
export async function failuresAsValues<T>(
  method: "GET" | "POST",
  failed: string,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    const failure = databaseFailure(error);
    if (!failure) throw error;
    logError(error, await currentRequest(method), failed);
    return fail(failure);
  }
}
