import { memberFile } from "@/lib/accounts/member-file";
import { ownDataFile } from "@/lib/own-data/files";

/** Everything stored about the member. */
export const GET = memberFile("/account/data", ownDataFile);
