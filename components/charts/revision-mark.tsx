/** A diamond: on this day the plan was changed. */
export function RevisionMark({ x, y, title }: { x: number; y: number; title?: string }) {
  return (
    <path d={`M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`} strokeWidth="1.5" className="fill-surface-raised stroke-ink">
      {title !== undefined && <title>{title}</title>}
    </path>
  );
}
