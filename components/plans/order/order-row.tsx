import clsx from "clsx";
import { ArrowUp, GripVertical } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { hoursText } from "@/components/ui/hours";
import { WithScript } from "@/components/ui/scripting";
import type { OrderedStep } from "@/lib/planning/order-after";

type OrderRowProps = {
  step: OrderedStep;
  /** From 1. */
  place: number;
  look: "still" | "dragged" | "dropped-before" | "dropped-after";
  handle: Omit<ComponentProps<"span">, "className">;
  /** Null for the first one. */
  onMoveEarlier: (() => void) | null;
};

/** A step in a list that can be put in another order: by its handle, or by its button. */
export function OrderRow({ step, place, look, handle, onMoveEarlier }: OrderRowProps) {
  return (
    <li
      id={`step-${step.key}`}
      tabIndex={-1}
      className={clsx(
        "relative flex min-h-14 scroll-mt-20 scroll-mb-72 items-center gap-2 px-2 py-1.5 outline-none sm:px-3 lg:scroll-mb-6",
        look === "dragged" && "bg-accent-soft",
      )}
    >
      {look === "dropped-before" && <span className="-top-0.5 absolute inset-x-0 h-1 bg-accent" />}
      {look === "dropped-after" && <span className="-bottom-0.5 absolute inset-x-0 h-1 bg-accent" />}
      <WithScript>
        <span
          {...handle}
          aria-hidden="true"
          data-handle
          className="flex size-10 shrink-0 cursor-grab touch-none select-none items-center justify-center rounded-control text-muted hover:bg-surface-sunken"
        >
          <GripVertical className="size-5" />
        </span>
      </WithScript>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-medium leading-snug">{step.title}</span>
        <span className="text-muted text-sm tabular-nums">{`Step ${place} · ${hoursText(step.hours)}`}</span>
      </span>
      {onMoveEarlier && (
        <WithScript>
          <Button size="small" tone="plain" onClick={onMoveEarlier} aria-label={`Move ${step.title} earlier`}>
            <ArrowUp aria-hidden="true" /> <span className="hidden sm:inline">Move earlier</span>
          </Button>
        </WithScript>
      )}
    </li>
  );
}
