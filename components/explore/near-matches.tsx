import { SearchForm } from "@/components/explore/search-form";
import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { TextLink } from "@/components/ui/text-link";
import type { NearMatch } from "@/lib/explore/near-matches";

type NearMatchesProps = { kind: "role" | "skill"; asked: string; matches: readonly NearMatch[] };

/** The page at an address of a role or skill that there is not. */
export function NearMatches({ kind, asked, matches }: NearMatchesProps) {
  return (
    <Problem
      title={`There is no ${kind} at this address`}
      actions={<ButtonLink href={`/${kind}s`}>All {kind}s</ButtonLink>}
    >
      {matches.length > 0 ? (
        <>
          <p>Did you mean</p>
          <ul className="flex flex-col gap-1.5">
            {matches.map((match) => (
              <li key={match.href}>
                <TextLink href={match.href}>{match.name}</TextLink>{" "}
                {match.kind !== kind && <span className="text-sm">{match.kind}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Nothing in the catalogue has a name like that.</p>
      )}
      <div className="mt-4">
        <SearchForm query={asked} />
      </div>
    </Problem>
  );
}
