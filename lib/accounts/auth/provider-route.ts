import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/accounts/auth/next-auth-options";

/** Of next-auth's many addresses the ones on the way back from another service; the rest do not exist here. */
const open = ["callback", "signin", "error"];

export async function providerRoute(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!open.includes(action)) return new Response("Not found", { status: 404 });
  return NextAuth(request, context, nextAuthOptions());
}
