"use client";

import { useFieldAttributes } from "@/components/ui/field-context";

/** Chooses one file; takes its name and label from the Field around it. */
export function FileInput({ accept }: { accept: string }) {
  const { defaultValue: _, ...field } = useFieldAttributes();
  return (
    <input
      {...field}
      type="file"
      accept={accept}
      required
      className="control h-auto py-2 file:mr-3 file:rounded-control file:border file:border-line file:bg-surface-sunken file:px-3 file:py-1 file:font-medium file:text-ink file:text-sm"
    />
  );
}
