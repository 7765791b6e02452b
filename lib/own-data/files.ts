import type { Member } from "@/lib/accounts/member";
import type { MemberFile } from "@/lib/accounts/member-file";
import { ratingsTable } from "./queries";
import { readOwnData } from "./read-own-data";

/** Everything stored about the member. */
export async function ownDataFile(member: Member): Promise<MemberFile> {
  return { name: "waypoint-data", ending: "json", pieces: await readOwnData(member) };
}

/** The member's ratings, for spreadsheets and for the import. */
export async function ratingsFile(member: Member): Promise<MemberFile> {
  return { name: "waypoint-ratings", ending: "csv", pieces: [new TextEncoder().encode(await ratingsTable(member))] };
}
