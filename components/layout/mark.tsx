/** The sign of Waypoint: a route in the shape of a W that ends at a point. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M6.5 11.5 11 22l5-8.5 5 8.5 2.7-7"
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
      <circle cx="25" cy="10" r="2.75" className="fill-on-accent" />
    </svg>
  );
}
