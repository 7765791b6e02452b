import { FormInAddress } from "@/components/choose/form-in-address";
import { Button } from "@/components/ui/button";
import type { Choosing } from "@/lib/catalog/guides";
import type { Count } from "@/lib/choose/read-answers";

export type ChooseFormProps = {
  questions: Choosing["questions"];
  /** The id of the answer by the id of its question. */
  chosen: ReadonlyMap<string, string>;
  /** Null where nothing but the answers can count. */
  count: Count | null;
};

/** The questionnaire. Its address holds the answers, so it needs no script and the result can be shared. */
export function ChooseForm({ questions, chosen, count }: ChooseFormProps) {
  return (
    <FormInAddress action="/choose" aria-label="Questionnaire">
      {questions.map(({ id, text, answers }, index) => (
        <Choice
          key={id}
          name={id}
          legend={`${index + 1}. ${text}`}
          options={[
            ...answers.map((answer) => ({ value: answer.id, label: answer.text })),
            { value: "", label: "Skip this question" },
          ]}
          chosen={chosen.get(id) ?? ""}
        />
      ))}
      {count && <Choice name="count" legend="What should count?" options={countOptions} chosen={count} />}
      <div>
        <Button type="submit" tone="primary" size="large">
          Rank the roles
        </Button>
      </div>
    </FormInAddress>
  );
}

const countOptions: readonly { value: Count; label: string }[] = [
  { value: "all", label: "My answers 60%, hours until ready 25%, pay 15%" },
  { value: "hours", label: "My answers 70%, hours until ready 30%" },
  { value: "pay", label: "My answers 80%, pay 20%" },
  { value: "answers", label: "My answers alone" },
];

type ChoiceProps = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
};

function Choice({ name, legend, options, chosen }: ChoiceProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-medium text-base">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 min-w-0 items-start gap-3 rounded-control border border-line bg-surface-raised px-4 py-2.5 text-sm hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className={value === "" ? "min-w-0 text-muted" : "min-w-0"}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
