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
          <span className="block text-muted text-sm">
            {resource.kind} · {hoursText(resource.hours)} · {resource.cost}
          </span>
        </li>
      ))}
    </ul>
  );
}
