export const tabListLook = "flex gap-1 overflow-x-auto border-b border-line";

/** Chosen is told by weight and a line as well as by colour. */
export const tabLook =
  "-mb-px inline-flex min-h-11 shrink-0 items-center whitespace-nowrap border-b-2 border-transparent px-3 text-sm text-muted hover:text-ink -outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink";
