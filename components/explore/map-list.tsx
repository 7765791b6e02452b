import { TextLink } from "@/components/ui/text-link";
import type { MapPage } from "@/lib/explore/map-page";
import type { Named } from "@/lib/explore/named";

/** What the map says, in words. */
export function MapList({ skills }: { skills: MapPage["skills"] }) {
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {skills.map(({ id, name, restsOn, restedOnBy }) => (
        <div key={id} className="min-w-0 text-sm">
          <dt>
            <TextLink href={`/skills/${id}`}>{name}</TextLink>
          </dt>
          <dd>{restsOn.length > 0 ? `Rests on ${names(restsOn)}.` : "Rests on no other skill."}</dd>
          {restedOnBy.length > 0 && <dd className="text-muted">On it rest: {names(restedOnBy)}.</dd>}
        </div>
      ))}
    </dl>
  );
}

const names = (skills: readonly Named[]) => skills.map(({ name }) => name).join(", ");
