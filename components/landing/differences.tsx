import { CalendarClock, MessageCircleQuestion, Waypoints } from "lucide-react";

/** What one gets here and not from a list of courses. */
export function Differences() {
  return (
    <section aria-labelledby="differences-title" className="border-line border-t">
      <div className="page-width grid gap-8 py-14 sm:py-20 lg:grid-cols-[1fr_2fr] lg:gap-16">
        <h2 id="differences-title" className="font-semibold text-2xl tracking-tight sm:text-3xl">
          A plan you can question
        </h2>
        <ul className="flex flex-col gap-8">
          {differences.map(({ icon: Icon, title, text }) => (
            <li key={title} className="flex gap-4">
              <span className="flex size-10 shrink-0 items-center justify-center rounded-control bg-accent-soft text-accent">
                <Icon className="size-5" aria-hidden="true" />
              </span>
              <div className="flex min-w-0 flex-col gap-1">
                <h3 className="font-semibold text-lg tracking-tight">{title}</h3>
                <p className="max-w-prose text-muted">{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const differences = [
  {
    icon: Waypoints,
    title: "The order is computed, with its proof",
    text: "Waypoint looks for the order that raises your readiness soonest, and never puts a step before its prerequisites. Each plan says whether its order is proven best, and if not, how much better another order could be.",
  },
  {
    icon: MessageCircleQuestion,
    title: "Every step says why",
    text: "You see which requirement it meets, how much readiness it adds, or which later step needs it. A step without a reason is not in the plan.",
  },
  {
    icon: CalendarClock,
    title: "It follows your progress and changes only when you ask",
    text: "Finished steps raise your ratings, and undo takes them back. You see your readiness against what the plan expected. The plan itself stays the same until you change it.",
  },
];
