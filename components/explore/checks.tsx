/** What can be checked before something counts as done, one thing a line. */
export function Checks({ checks }: { checks: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-4">
      {checks.map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ul>
  );
}
