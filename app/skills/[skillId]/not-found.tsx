import { headers } from "next/headers";
import { NearMatches } from "@/components/explore/near-matches";
import { askedName } from "@/lib/explore/asked-name";
import { nearSkills } from "@/lib/explore/near-matches";
import { pathHeader } from "@/lib/http/request-headers";

export default async function NoSkill() {
  const asked = askedName((await headers()).get(pathHeader));
  return <NearMatches kind="skill" asked={asked} matches={await nearSkills(asked)} />;
}
