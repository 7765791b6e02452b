import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { TextLink } from "@/components/ui/text-link";
import type { SteppingStone } from "@/lib/routes/stepping-stones";

type SteppingStoneListProps = { steppingStones: readonly SteppingStone[]; target: { id: string; name: string } };

/** Whether a third role is a nearer first job, and what going by way of it costs in all. */
export function SteppingStoneList({ steppingStones, target }: SteppingStoneListProps) {
  if (steppingStones.length === 0)
    return <p>No other role gets you a job clearly sooner without costing many more hours overall.</p>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {steppingStones.map(({ roleId, name, firstJobHours, soonerHours, thenHours, extraHours }) => (
        <Card as="li" key={roleId}>
          <p>
            Through <TextLink href={`/roles/${roleId}`}>{name}</TextLink> you can apply for a first job{" "}
            <strong>{hoursText(soonerHours)} sooner</strong>; reaching {target.name} then takes{" "}
            {extraHours >= 0.5 ? `${hoursText(extraHours)} more overall` : "no extra hours"}.
          </p>
          <p className="mt-2 text-muted text-sm">
            {hoursText(firstJobHours)} until ready for {name}, then {hoursText(thenHours)}. See also{" "}
            <TextLink href={`/routes/${roleId}/${target.id}`}>
              {name} to {target.name}
            </TextLink>
            .
          </p>
        </Card>
      ))}
    </ul>
  );
}
