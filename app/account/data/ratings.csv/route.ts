import { memberFile } from "@/lib/accounts/member-file";
import { ratingsFile } from "@/lib/own-data/files";

/** The member's ratings as a table. */
export const GET = memberFile("/account/data", ratingsFile);
