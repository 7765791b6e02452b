import { headers } from "next/headers";

/** The least that the framework does for a page of one person: it asks for the request's headers and shows a word. */
export default async function Page() {
  await headers();
  return <p>Empty</p>;
}
