import { UnknownRole } from "@/components/routes/unknown-role";
import { answerNotFound } from "@/lib/http/answer-status";
import { nearRoute } from "@/lib/routes/near-route";

export async function NoRoute({ from, to }: { from: string; to: string }) {
  answerNotFound();
  const near = await nearRoute(from, to);
  return <UnknownRole near={near ? [near] : []} />;
}
