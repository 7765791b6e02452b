import { Button } from "@/components/ui/button";

/** Searches by an address, so it works without script. */
export function SearchForm({ query = "" }: { query?: string }) {
  return (
    <search>
      <form action="/search" className="flex max-w-xl gap-2">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={80}
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
