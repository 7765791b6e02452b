import { outlookWords } from "@/components/plans/outlook-words";
import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";
import type { CatalogueChange } from "@/lib/plans/catalogue-change";
import type { Day } from "@/lib/time/days";

type CatalogueChangeNoticeProps = {
  planId: string;
  change: CatalogueChange;
  today: Day;
  take: FormAction<unknown>;
  keep: FormAction<unknown>;
};

/** Offers what a newer catalogue would change in the plan; quiet once the person has decided to keep it. */
export function CatalogueChangeNotice({ planId, change, today, take, keep }: CatalogueChangeNoticeProps) {
  if (change.kind === "role-retired") {
    return (
      <Callout title={`${change.roleName} is no longer in the catalogue`}>
        <p>This plan stays as it is, and you can follow it to its end.</p>
      </Callout>
    );
  }
  if (change.declined) {
    return (
      <Disclosure summary={`${titleOf(change)}; you keep this plan as it is`}>
        <Offer planId={planId} change={change} today={today} take={take} />
      </Disclosure>
    );
  }
  return (
    <Callout title={titleOf(change)}>
      <Offer planId={planId} change={change} today={today} take={take} />
      <ActionForm action={keep} says="The plan stays as it is." layout="tight" aria-label="Keep the plan as it is">
        <HiddenFields values={{ planId, catalogVersion: change.catalogVersion }} />
        <div className="mt-3">
          <SubmitButton tone="quiet">Keep the plan as it is</SubmitButton>
        </div>
        <FormMessage />
      </ActionForm>
    </Callout>
  );
}

function titleOf({ isRecounted }: Changed): string {
  return isRecounted
    ? "We order plans better now than when this one was made"
    : "The catalogue has changed since this plan was made";
}

type Changed = Extract<CatalogueChange, { kind: "changed" }>;

type OfferProps = Pick<CatalogueChangeNoticeProps, "planId" | "today" | "take"> & { change: Changed };

function Offer({ planId, change, today, take }: OfferProps) {
  const { changes, before, after, stepsDone, catalogVersion, revision } = change;
  return (
    <div className="mt-2 flex flex-col gap-3">
      <ul className="list-disc pl-5">
        {changes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {after ? (
        <>
          <p>{outlookWords(before, after, stepsDone, today)}</p>
          <ActionForm action={take} says="The changes are in the plan." layout="tight" aria-label="Take the changes">
            <HiddenFields values={{ planId, catalogVersion, revision: String(revision) }} />
            <div>
              <SubmitButton>Take the changes</SubmitButton>
            </div>
            <FormMessage />
          </ActionForm>
        </>
      ) : (
        <p>No plan can be made of the changed catalogue, so there is nothing to take.</p>
      )}
    </div>
  );
}
