import { providerRoute } from "@/lib/accounts/auth/provider-route";

export const GET = providerRoute;
