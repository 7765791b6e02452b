import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { SearchPage } from "@/lib/explore/search-page";

/** What was found for the query of the page, or what was probably meant. */
export function SearchResults({ query, near, groups }: SearchPage) {
  if (query === "") return null;
  return (
    <div className="mt-8">
      {groups.length === 0 && (
        <p>
          No results for “{query}”. Browse all <TextLink href="/roles">roles</TextLink> or{" "}
          <TextLink href="/skills">skills</TextLink>.
        </p>
      )}
      {near && <p>No exact match for “{query}”. Did you mean one of these?</p>}
      {groups.map(({ title, hits }) => (
        <Section key={title} title={title}>
          <ul className="flex flex-col gap-2">
            {hits.map(({ href, name, note }) => (
              <li key={href}>
                <TextLink href={href}>{name}</TextLink> <span className="text-muted text-sm">{note}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
