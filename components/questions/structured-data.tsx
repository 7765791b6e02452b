import { jsonInMarkup } from "@/components/questions/json-in-markup";

/** What a page is about, for search engines: a block of data, which the browser never runs. */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  return <script type="application/ld+json">{jsonInMarkup(data)}</script>;
}
