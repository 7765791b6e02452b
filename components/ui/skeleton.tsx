import clsx from "clsx";

/** The place of something that is still loading. */
export function Skeleton({ shape = "line" }: { shape?: "line" | "short" | "title" | "card" | "chart" }) {
  return <div aria-hidden="true" className={clsx("animate-pulse rounded-control bg-line", shapes[shape])} />;
}

const shapes = {
  line: "h-4 w-full",
  short: "h-4 w-2/5",
  title: "h-8 w-64 max-w-full",
  card: "h-32 w-full rounded-card",
  chart: "h-64 w-full rounded-card",
};
