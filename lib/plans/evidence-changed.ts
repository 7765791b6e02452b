import type { Tx } from "@/lib/db/client";
import { type ChangedElsewhere, changedElsewhere } from "@/lib/forms/changed-elsewhere";
import type { CorrectEvidenceInput } from "./schema";

/** What of a step's evidence the person would overwrite without having seen it; `null` if nothing. */
export async function evidenceChanged(
  tx: Tx,
  stepId: string,
  { note, link, "seen.note": seenNote, "seen.link": seenLink }: Omit<CorrectEvidenceInput, "planId" | "stepId">,
): Promise<ChangedElsewhere | null> {
  const { evidenceNote, evidenceLink } = await tx.planStep.findUniqueOrThrow({
    where: { id: stepId },
    select: { evidenceNote: true, evidenceLink: true },
  });
  return changedElsewhere(
    { note: evidenceNote ?? "", link: evidenceLink ?? "" },
    { note: seenNote, link: seenLink },
    { note: note ?? "", link: link ?? "" },
  );
}
