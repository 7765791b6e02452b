/** The way from a new account to the first milestone. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how-title" className="page-width py-14 sm:py-20">
      <h2 id="how-title" className="font-semibold text-2xl tracking-tight sm:text-3xl">
        How it works
      </h2>
      <ol className="mt-8 grid gap-x-8 gap-y-8 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-col gap-2 border-accent border-t-2 pt-4">
            <h3 className="font-semibold text-lg tracking-tight">
              <span className="text-accent tabular-nums">{index + 1}.</span> {step.title}
            </h3>
            <p className="text-muted">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const steps = [
  {
    title: "Rate what you can do",
    text: "Start from the job you have, then correct the levels. Each level says what you can do at it, so you rate yourself against clear statements.",
  },
  {
    title: "See the gap",
    text: "For the role you choose: what you have and what it needs, which essentials you still lack, and how much each skill adds.",
  },
  {
    title: "Follow the plan",
    text: "Steps in order and by date, with what to learn, what to practise and when it counts as done. Mark one done and your readiness rises with it.",
  },
];
