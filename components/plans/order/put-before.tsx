import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { OrderedStep } from "@/lib/planning/order-after";

/** Fields that put a step before another without script, or over a long way. */
export function PutBefore({ steps, error }: { steps: readonly OrderedStep[]; error: string | null }) {
  return (
    <Disclosure summary="Put a step before another" open={error !== null}>
      <div className="flex max-w-prose flex-col gap-3">
        <Field name="put" label="Put" {...(error !== null && { error })}>
          <StepSelect steps={steps} />
        </Field>
        <Field name="before" label="Before">
          <StepSelect steps={steps} />
        </Field>
        <div>
          <Button type="submit">Show what changes</Button>
        </div>
      </div>
    </Disclosure>
  );
}

function StepSelect({ steps }: { steps: readonly OrderedStep[] }) {
  return (
    <Select defaultValue="">
      <option value="">Choose a step</option>
      {steps.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </Select>
  );
}
