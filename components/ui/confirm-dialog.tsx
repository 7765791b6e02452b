"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonTone, buttonLook } from "@/components/ui/button";

export type ConfirmDialogProps = {
  /** The question. */
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The answer yes: usually an ActionForm with a SubmitButton. */
  children: ReactNode;
  cancelLabel?: string;
  /** The button that asks; leave out where `open` is held by the parent. */
  trigger?: { label: ReactNode; tone?: ButtonTone; size?: ButtonSize };
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks before something that cannot be taken back lightly. Escape and the cancel button leave all as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, children, cancelLabel = "Cancel", trigger, open, onOpenChange } = props;
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && (
        <AlertDialog.Trigger className={buttonLook({ tone: trigger.tone, size: trigger.size })}>
          {trigger.label}
        </AlertDialog.Trigger>
      )}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <AlertDialog.Popup className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[calc(100vw-2rem)] max-w-md flex-col gap-4 overflow-y-auto rounded-card border border-line bg-surface-raised p-6 shadow-floating">
          <AlertDialog.Title className="font-semibold text-lg leading-snug">{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="text-muted">
            {description}
          </AlertDialog.Description>
          {children}
          <AlertDialog.Close className={buttonLook({ tone: "quiet", wide: true })}>{cancelLabel}</AlertDialog.Close>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
