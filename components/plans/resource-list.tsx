import { hoursText } from "@/components/ui/hours";
import { TextLink } from "@/components/ui/text-link";
import type { StepResource } from "@/lib/planning/snapshot";

/** Where to learn it, with what it takes and costs. */
export function ResourceList({ resources }: { resources: readonly StepResource[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {resources.map((resource) => (
        <li key={`${resource.title} ${resource.url}`} className="min-w-0">
          <TextLink href={resource.url} external>
            {resource.title}
          </TextLink>
          <span className="block text-muted text-sm">{`${resourceFigures(resource)} · ${resource.cost}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** What to read of it and how long that takes; the whole where no part belongs to the step. */
function resourceFigures({ part, kind, hours }: StepResource): string {
  if (!part) return `${kind} · ${hoursText(hours)}`;
  return `${part.start ? "Start here: " : ""}${part.part} · ${hoursText(part.hours)}`;
}
