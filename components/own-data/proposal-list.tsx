import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { levelName } from "@/lib/catalog/level-names";
import type { FormAction } from "@/lib/http/form-action";
import { type Proposal, proposalText } from "@/lib/own-data/proposals";

type ProposalListProps = { proposals: readonly Proposal[]; take: FormAction<unknown> };

/** The ratings that a file proposes, each with what takes it. */
export function ProposalList({ proposals, take }: ProposalListProps) {
  return (
    <ul className="divide-y divide-line">
      {proposals.map((proposal) => (
        <li
          key={proposal.skillId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium">{proposal.name}</p>
            <p className="text-sm tabular-nums">{change(proposal)}</p>
            <p className="text-muted text-sm">{`${sure[proposal.confidence]} · ${proposal.where}`}</p>
          </div>
          <ActionForm
            action={take}
            says={`${proposal.name} is ${levelName(proposal.level)} now.`}
            layout="tight"
            aria-label={`Take ${proposal.name}`}
          >
            <HiddenFields values={{ take: proposalText(proposal) }} />
            <SubmitButton
              tone="quiet"
              size="small"
              aria-label={`Take ${proposal.name}: ${level(proposal.level)}`}
              data-next
            >
              Take
            </SubmitButton>
            <FormMessage />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

/** Takes all of them, as they are shown. */
export function TakeAll({ proposals, take }: ProposalListProps) {
  const count = proposals.length;
  return (
    <ActionForm action={take} says={`${count} ratings are taken.`} layout="tight" aria-label="Take all ratings">
      <HiddenFields values={{ take: proposals.map(proposalText).join(" ") }} />
      <div>
        <SubmitButton>{`Take all ${count}`}</SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}

function change({ present, level: proposed, confidence }: Proposal): string {
  if (present === null) return `Not rated → ${level(proposed)}`;
  if (present.level === proposed) return `${level(proposed)}: ${sure[present.confidence]} → ${sure[confidence]}`;
  return `${level(present.level)} → ${level(proposed)}`;
}

const level = (figure: number) => `${figure} · ${levelName(figure)}`;

const sure = { sure: "Sure", roughly: "Roughly", guess: "A guess" };
