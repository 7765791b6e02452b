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
    title: "The order is computed, and carries its proof",
    text: "The engine looks for the order that keeps readiness highest along the whole way, and never puts a step before what it rests on. Each plan says whether its order is proven to be the best, and if not, how far from the best it can be at most.",
  },
  {
    icon: MessageCircleQuestion,
    title: "Every step says why",
    text: "Which requirement it serves, how much readiness it adds, or which later step needs it. A step without a reason is not in the plan.",
  },
  {
    icon: CalendarClock,
    title: "It goes with you and stands still when it should",
    text: "Finished steps raise your ratings, and undo takes them back. Readiness is shown against what the plan foresaw. The plan itself changes only when you ask.",
  },
];
