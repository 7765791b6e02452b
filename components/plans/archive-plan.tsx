"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

/** Puts a plan aside, after a question. */
export function ArchivePlan({ planId, archive }: { planId: string; archive: FormAction<unknown> }) {
  return (
    <ConfirmDialog
      trigger={{
        label: (
          <>
            <Archive aria-hidden="true" /> Archive the plan
          </>
        ),
      }}
      title="Archive this plan?"
      description="It leaves the dashboard and cannot be followed until you restore it. What you did in it, and your ratings, stay."
    >
      <ActionForm action={archive} layout="tight">
        <HiddenFields values={{ planId }} />
        <FormMessage />
        <SubmitButton wide>Archive it</SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}

/** Takes an archived plan up again; nothing is lost by it, so nothing is asked. */
export function RestorePlan({ planId, restore }: { planId: string; restore: FormAction<unknown> }) {
  return (
    <ActionForm action={restore} layout="tight" aria-label="Restore the plan">
      <HiddenFields values={{ planId }} />
      <div>
        <SubmitButton tone="quiet">
          <ArchiveRestore aria-hidden="true" /> Restore
        </SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
