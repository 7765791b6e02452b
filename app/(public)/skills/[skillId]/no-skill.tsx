import { NearMatches } from "@/components/explore/near-matches";
import { askedName } from "@/lib/explore/asked-name";
import { nearMatches } from "@/lib/explore/queries";
import { answerNotFound } from "@/lib/http/answer-status";

export async function NoSkill({ skillId }: { skillId: string }) {
  answerNotFound();
  const asked = askedName(skillId);
  return <NearMatches kind="skill" asked={asked} matches={await nearMatches(asked)} />;
}
