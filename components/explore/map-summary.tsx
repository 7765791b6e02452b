import { TextLink } from "@/components/ui/text-link";
import type { MapPage } from "@/lib/explore/map-page";

/** What the map shows. */
export function MapSummary(page: MapPage) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
      <span>{countText(page)}</span>
      <HighlightLink {...page} />
      <a href="#list" className="font-medium text-accent underline underline-offset-2">
        Go to the list
      </a>
    </p>
  );
}

function countText({ graph, chosen, highlighted, role, only }: MapPage): string {
  const outside = graph.skills.length - chosen.size;
  return [
    `${chosen.size} ${chosen.size === 1 ? "skill" : "skills"}`,
    only && role ? ` needed for ${role.name}` : "",
    outside > 0 ? `, and ${outside} ${outside === 1 ? "prerequisite" : "prerequisites"} with dashed borders` : "",
    highlighted.size > 0 && role ? `. Highlighted: the ${highlighted.size} needed for ${role.name}` : "",
    ".",
  ].join("");
}

/** Leads from the skills of the role among the others to these alone, and back. */
function HighlightLink({ highlighted, role, area, only }: MapPage) {
  if (!role || (highlighted.size === 0 && !only)) return null;
  const choice = { role: role.id, ...(area && { area }) };
  return only ? (
    <TextLink href={`/skills/map?${new URLSearchParams(choice)}`}>Show the others too</TextLink>
  ) : (
    <TextLink href={`/skills/map?${new URLSearchParams({ ...choice, only: "1" })}`}>Show only these</TextLink>
  );
}
