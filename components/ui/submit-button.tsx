"use client";

import { Button, type ButtonProps } from "@/components/ui/button";
import { useFormStatus } from "@/components/ui/form-context";

/** Sends the form it stands in; busy while the answer is awaited. */
export function SubmitButton({ tone = "primary", ...rest }: Omit<ButtonProps, "type" | "pending">) {
  return <Button {...rest} tone={tone} type="submit" pending={useFormStatus().pending} />;
}
