import { UnknownRole } from "@/components/routes/unknown-role";
import { roleOptions } from "@/lib/catalog/queries";
import { answerNotFound } from "@/lib/http/answer-status";
import { nearRoute } from "@/lib/routes/near-route";

export async function NoRoute({ from, to }: { from: string; to: string }) {
  answerNotFound();
  const near = nearRoute(from, to, await roleOptions());
  return <UnknownRole near={near ? [near] : []} />;
}
