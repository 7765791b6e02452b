import { searchIndex } from "@/lib/explore/search-index";

/** What the search dialog looks through. The browser keeps it and asks only whether the catalogue has changed. */
export async function GET(request: Request): Promise<Response> {
  const { version, entries } = await searchIndex();
  const headers = { etag: `"${version}"`, "cache-control": "no-cache" };
  const known = request.headers.get("if-none-match") ?? "";
  if (known.replace(/^W\//, "") === headers.etag) return new Response(null, { status: 304, headers });
  return Response.json(entries, { headers });
}
