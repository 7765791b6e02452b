import { type ComponentProps, type ReactNode, useId } from "react";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className" | "children"> & {
  children: ReactNode;
  hint?: ReactNode;
};

export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  const hintId = useId();
  return (
    <div className="flex flex-col">
      <label className="flex min-h-9 items-start gap-2.5 py-1.5 text-sm">
        <input
          {...rest}
          type="checkbox"
          aria-describedby={hint ? hintId : undefined}
          className="mt-0.5 size-4.5 shrink-0 accent-accent"
        />
        <span className="min-w-0">{children}</span>
      </label>
      {hint && (
        <p id={hintId} className="pl-7 text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
