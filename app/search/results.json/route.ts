import { searchPage } from "@/lib/explore/queries";

/** What the search dialog shows for the query `q`: the first of what the search page shows. */
export async function GET(request: Request): Promise<Response> {
  const page = await searchPage(new URL(request.url).searchParams.get("q"), mostInDialog);
  return Response.json(page, { headers: { "cache-control": "max-age=60" } });
}

/** Of each group. */
const mostInDialog = 6;
