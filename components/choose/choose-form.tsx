import { ClearAnswer } from "@/components/choose/clear-answer";
import { FormInAddress } from "@/components/choose/form-in-address";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { WithoutScript, WithScript } from "@/components/ui/scripting";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { Choosing } from "@/lib/catalog/guides";
import { type Count, chooseAddress } from "@/lib/choose/read-answers";

type ChooseFormProps = {
  questions: Choosing["questions"];
  /** The id of the answer by the id of its question. */
  chosen: ReadonlyMap<string, string>;
  /** Null where nothing but the answers can count. */
  count: Count | null;
};

/**
 * The questionnaire: no question is answered beforehand, and none has to be. Its address holds the answers, so it needs
 * no script and the result can be shared.
 */
export function ChooseForm({ questions, chosen, count }: ChooseFormProps) {
  return (
    <FormInAddress action="/choose" aria-label="Questionnaire">
      {questions.map((question, index) => (
        <Question key={question.id} question={question} number={index + 1} chosen={chosen} />
      ))}
      {count && (
        <Field name="count" label="What counts in the ranking">
          <Select defaultValue={count}>
            {countOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        <Button type="submit" name="ranked" value="yes" tone="primary" size="large">
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

type QuestionProps = Pick<ChooseFormProps, "chosen"> & { question: Choosing["questions"][number]; number: number };

function Question({ question: { id, text, answers }, number, chosen }: QuestionProps) {
  const others = new Map([...chosen].filter(([question]) => question !== id));
  return (
    <fieldset className="relative min-w-0">
      <legend className="mb-3 font-medium text-base">{`${number}. ${text}`}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {answers.map(({ id: value, text: label }) => (
          <label
            key={value}
            className="flex min-h-11 min-w-0 items-start gap-3 rounded-control border border-line bg-surface-raised px-4 py-2.5 text-sm hover:border-line-strong has-[input:checked]:border-accent has-[input:checked]:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={id}
              value={value}
              defaultChecked={value === chosen.get(id)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
      {/* Chromium does not see a radio button that a script clears by :has(:checked), only with the element's name. */}
      <div className="invisible absolute top-full right-0 text-sm [fieldset:has(input:checked)_&]:visible">
        <WithScript>
          <ClearAnswer to={text} />
        </WithScript>
        <WithoutScript>
          {chosen.has(id) && (
            <TextLink href={chooseAddress(others)} aria-label={`Clear answer: ${text}`}>
              Clear answer
            </TextLink>
          )}
        </WithoutScript>
      </div>
    </fieldset>
  );
}
