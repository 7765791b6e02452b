import { expect, test, vi } from "vitest";
import { readLink } from "@/lib/accounts/links/read-link";
import { db } from "@/lib/db/client";
import { accountCommand } from "@/lib/launch/account-command";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
vi.stubEnv("APP_URL", "https://waypoint.example.org");
vi.stubEnv("DATABASE_URL", await freshDatabase());

test("an operator makes the link that a mail would hold, for the owner of an account alone", async () => {
  await db.user.create({ data: { email: "ada@example.org" } });
  const said = await accountCommand(["reset-link", " Ada@Example.org "]);
  const [link = ""] = said.match(/https:\S+/) ?? [];
  expect(link).toContain("https://waypoint.example.org/reset-password?token=");
  const token = new URL(link).searchParams.get("token");
  expect(await readLink(db, token, ["reset_password"])).toMatchObject({ email: "ada@example.org" });
});

test.each([
  [[], /npm run account -- reset-link/],
  [["reset-link"], /npm run account -- reset-link/],
  [["reset-link", "ada@example.org", "more"], /npm run account -- reset-link/],
  [["reset-link", "ada"], /does not look like an e-mail address/],
  [["reset-link", "nobody@example.org"], /No account has the address/],
])("%j is refused in words", async (call, words) => expect(accountCommand(call)).rejects.toThrow(words));
