/** What is stored about a person, a sentence a kind. */
const kinds = [
  ["Your account", "Your e-mail address, name, time zone, target and current role, and when you signed up."],
  ["Ways to sign in", "A hash of your password, other services you use, passkeys, and your second factor."],
  ["Sessions", "The browsers you are signed in with, and when each was last used."],
  ["Mail", "Links sent to you while they are valid, and mails on their way."],
  [
    "Ratings",
    "Your level in each skill, how sure you are, every change with its day, and for a day what you imported.",
  ],
  ["Study time", "Your hours a week, breaks and other hours."],
  ["Plans", "Each plan with its steps, evidence, progress and earlier states."],
] as const;

export function StoredList() {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {kinds.map(([name, what]) => (
        <div key={name} className="contents">
          <dt className="font-medium text-sm">{name}</dt>
          <dd className="-mt-2 text-muted text-sm sm:mt-0">{what}</dd>
        </div>
      ))}
    </dl>
  );
}
