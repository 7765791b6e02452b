import { headers } from "next/headers";
import { pathHeader } from "@/lib/http/request-headers";
import { loggedRequest } from "@/lib/log/logged-request";

/** What the log keeps of the request that an action or a page is answering. */
export async function currentRequest(method: "GET" | "POST") {
  const sent = await headers();
  return loggedRequest({ path: sent.get(pathHeader) ?? "", method, headers: Object.fromEntries(sent) });
}
