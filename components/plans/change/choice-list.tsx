type ChoiceListProps = {
  /** Where an address leads to. */
  id: string;
  /** Of the fields in the form. */
  name: string;
  legend: string;
  hint: string;
  /** All chosen to begin with. */
  keys: readonly string[];
  names: Readonly<Record<string, string>>;
};

/** What the person decided before, each to be taken back; nothing if there is nothing. */
export function ChoiceList({ id, name, legend, hint, keys, names }: ChoiceListProps) {
  if (keys.length === 0) return null;
  return (
    <fieldset id={id} className="flex scroll-mt-20 min-w-0 flex-col gap-2">
      <legend className="font-medium text-sm">{legend}</legend>
      <p className="text-muted text-sm">{hint}</p>
      {keys.map((key) => (
        <label key={key} className="flex min-h-9 items-start gap-2 text-sm">
          <input type="checkbox" name={name} value={key} defaultChecked className="mt-0.5 size-4 accent-accent" />
          <span className="min-w-0">{names[key] ?? key}</span>
        </label>
      ))}
    </fieldset>
  );
}
