import { headers } from "next/headers";
import { addressHeader } from "@/lib/http/request-headers";

/** The network address that the request came from; one and the same word for all where the server does not tell. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get(addressHeader)?.trim() || "unknown";
}
