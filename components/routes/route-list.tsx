import Link from "next/link";
import { hoursText } from "@/components/ui/hours";

type RouteListProps = {
  /** `null` where there is no way. */
  routes: readonly { href: string; name: string; hours: number | null }[];
};

/** Ways that begin in one place, nearest first, each with its hours. */
export function RouteList({ routes }: RouteListProps) {
  const nearest = [...routes].sort(
    (a, b) => (a.hours ?? Number.POSITIVE_INFINITY) - (b.hours ?? Number.POSITIVE_INFINITY),
  );
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {nearest.map(({ href, name, hours }) => (
        <li key={href} className="border-line border-b">
          <Link
            prefetch={false}
            href={href}
            className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-accent"
          >
            <span className="min-w-0 font-medium">{name}</span>
            <span className="shrink-0 text-muted text-sm tabular-nums">{hoursLeft(hours)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function hoursLeft(hours: number | null): string {
  if (hours === null) return "no route found";
  return hours > 0 ? hoursText(hours) : "ready today";
}
