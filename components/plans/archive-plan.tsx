"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { Confirm } from "@/components/ui/confirm";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** Puts a plan aside, after a question. */
export function ArchivePlan({ planId, archive }: { planId: string; archive: FormAction<unknown> }) {
  return (
    <ActionForm action={archive} says="The plan is archived." layout="tight" aria-label="Archive the plan">
      <HiddenFields values={{ planId }} />
      <Confirm
        trigger={
          <>
            <Archive aria-hidden="true" /> Archive the plan
          </>
        }
        description="It disappears from your dashboard until you restore it. Your ratings and everything you did in it stay."
      >
        <FormMessage />
        <SubmitButton wide>Archive it</SubmitButton>
      </Confirm>
    </ActionForm>
  );
}

/** Takes an archived plan up again; nothing is lost by it, so nothing is asked. */
export function RestorePlan({ planId, restore }: { planId: string; restore: FormAction<unknown> }) {
  return (
    <ActionForm action={restore} says="The plan is restored." layout="tight" aria-label="Restore the plan">
      <HiddenFields values={{ planId }} />
      <div>
        <SubmitButton tone="quiet" data-next>
          <ArchiveRestore aria-hidden="true" /> Restore
        </SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
