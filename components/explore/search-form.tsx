import { Button } from "@/components/ui/button";
import { longestQuery } from "@/lib/explore/search-query";

/** Searches by an address, so it works without script. */
export function SearchForm({ query = "" }: { query?: string }) {
  return (
    <search>
      <form action="/search" className="flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={longestQuery}
          aria-label="Search roles, skills and tools"
          placeholder="A role, a skill or a tool"
          className="control"
        />
        <Button type="submit" tone="primary">
          Search
        </Button>
      </form>
    </search>
  );
}
