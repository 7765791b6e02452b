import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { DeleteAccount } from "@/components/accounts/delete-account";

const account = { email: "ada@example.org", hasPassword: true };
const action = async () => null;
const username = /<input type="text"[^>]* autoComplete="username"[^>]* value="ada@example.org"/;

describe("a password that is asked for while signed in", () => {
  test.each([
    ["to change it", <ChangePasswordForm key="change" account={account} action={action} />],
    ["to set the first", <ChangePasswordForm key="set" account={{ ...account, hasPassword: false }} action={action} />],
    ["to delete the account", <DeleteAccount key="delete" account={account} action={action} />],
  ])("comes with the username for password managers, %s", (_, form) => {
    const markup = renderToStaticMarkup(form);
    const [before, after] = markup.split(/<input[^>]* type="password"/);
    expect(before).toMatch(username);
    expect(before).toMatch(/readOnly=""[^>]* tabindex="-1"/i);
    expect(after).toBeDefined();
  });
});
