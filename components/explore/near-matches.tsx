import { SearchForm } from "@/components/explore/search-form";
import { Problem } from "@/components/layout/problem";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Named } from "@/lib/explore/named";

export type NearMatchesProps = { kind: "role" | "skill"; asked: string; matches: readonly Named[] };

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
            {matches.map(({ id, name }) => (
              <li key={id}>
                <TextLink href={`/${kind}s/${id}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Nothing in the catalogue is called nearly so.</p>
      )}
      <div className="mt-4">
        <SearchForm query={asked} />
      </div>
    </Problem>
  );
}
