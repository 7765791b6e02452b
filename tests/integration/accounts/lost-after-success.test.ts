import { afterAll, expect, test, vi } from "vitest";
import { changePassword } from "@/lib/accounts/change-password";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { cutConnection } from "@/tests/integration/db/cut-connection";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sessionOf } from "./session-of";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
const cut = await cutConnection(await freshDatabase());
process.env.DATABASE_URL = cut.url;

afterAll(async () => {
  await db.$disconnect();
  cut.close();
});

test("a password that was changed is never told as not saved, though the database goes away right after it", async () => {
  const ada = { email: "ada@example.org", password: "correct horse battery" };
  const from = "203.0.113.1";
  await signUp({ ...ada, timeZone: "UTC" }, from);
  const session = await sessionOf(ada.email);

  cut.cutAt("DELETE FROM rate_limit", "before"); // forgetting the attempts, once the new password is in
  const changed = await changePassword(session, { current: ada.password, password: "a quiet lake in winter" }, from);
  expect(changed).toMatchObject({ ok: true });
  cut.cutAt("nothing from here on", "before");
  expect(await signIn({ ...ada, password: "a quiet lake in winter" }, from)).toMatchObject({ ok: true });
});
