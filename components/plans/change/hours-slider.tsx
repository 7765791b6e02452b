import type { RefObject } from "react";
import { WithScript } from "@/components/ui/scripting";

const mostOnSlider = 40;

type HoursSliderProps = {
  hoursPerWeek: string;
  form: RefObject<HTMLFormElement | null>;
  onMove: () => void;
};

/** Moves the field of hours of the form; of no use without script, which shows at once what the hours change. */
export function HoursSlider({ hoursPerWeek, form, onMove }: HoursSliderProps) {
  const hours = Number(hoursPerWeek.replace(",", "."));
  return (
    <WithScript>
      <input
        type="range"
        aria-label="Hours a week, by slider"
        min={0.5}
        max={mostOnSlider}
        step={0.5}
        value={Number.isFinite(hours) ? Math.min(hours, mostOnSlider) : 0.5}
        onChange={({ target }) => {
          const field = form.current?.elements.namedItem("hoursPerWeek");
          if (field instanceof HTMLInputElement) field.value = target.value;
          onMove();
        }}
        className="-mt-2 w-full accent-accent"
      />
    </WithScript>
  );
}
