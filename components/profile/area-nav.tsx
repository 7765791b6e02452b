import { areaAnchor } from "@/components/profile/area-anchor";

/** Leads to each area of the page; stays in view where there is room beside the text. */
export function AreaNav({ areas }: { areas: readonly { area: string; count: number }[] }) {
  return (
    <nav aria-label="Areas" className="lg:sticky lg:top-20 lg:self-start">
      <ul className="flex flex-wrap gap-1.5 lg:flex-col lg:gap-0.5">
        {areas.map(({ area, count }) => (
          <li key={area}>
            <a
              href={`#${areaAnchor(area)}`}
              className="flex min-h-9 items-center justify-between gap-2 rounded-control bg-surface-sunken px-3 py-1 text-sm hover:text-accent lg:bg-transparent lg:hover:bg-surface-sunken"
            >
              {area} <span className="text-muted tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
