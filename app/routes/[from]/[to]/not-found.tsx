import { headers } from "next/headers";
import { UnknownRole } from "@/components/routes/unknown-role";
import { roleOptions } from "@/lib/catalog/queries";
import { pathHeader } from "@/lib/http/request-headers";
import { nearRoute } from "@/lib/routes/near-route";

export default async function RouteNotFound() {
  const near = nearRoute((await headers()).get(pathHeader) ?? "", await roleOptions());
  return <UnknownRole near={near ? [near] : []} />;
}
