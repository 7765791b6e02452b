import { NearMatches } from "@/components/explore/near-matches";
import { askedName } from "@/lib/explore/asked-name";
import { nearMatches } from "@/lib/explore/queries";
import { answerNotFound } from "@/lib/http/answer-status";

export async function NoRole({ roleId }: { roleId: string }) {
  answerNotFound();
  const asked = askedName(roleId);
  return <NearMatches kind="role" asked={asked} matches={await nearMatches(asked)} />;
}
