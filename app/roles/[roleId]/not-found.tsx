import { headers } from "next/headers";
import { NearMatches } from "@/components/explore/near-matches";
import { askedName } from "@/lib/explore/asked-name";
import { nearRoles } from "@/lib/explore/near-matches";
import { pathHeader } from "@/lib/http/request-headers";

export default async function NoRole() {
  const asked = askedName((await headers()).get(pathHeader));
  return <NearMatches kind="role" asked={asked} matches={await nearRoles(asked)} />;
}
