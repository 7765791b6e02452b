import { expect, test } from "vitest";
import { authenticate } from "@/lib/accounts/authenticate";
import { fileTurn } from "@/lib/accounts/file-turn";

const person = (id: string) =>
  authenticate({ id, email: "", name: null, timeZone: "UTC", hoursPerWeek: 8, targetRoleId: null });
const stays = new AbortController().signal;

/** Notes the name once the turn has begun. */
async function begun(names: string[], name: string, turn: Promise<() => void>): Promise<() => void> {
  const end = await turn;
  names.push(name);
  return end;
}

test("a person's turns come one after the other, and another person's beside them", async () => {
  const names: string[] = [];
  const [ada, grace] = [person("ada"), person("grace")];
  const first = begun(names, "first", fileTurn(ada, stays));
  const second = begun(names, "second", fileTurn(ada, stays));
  const end = await first;
  await begun(names, "grace's", fileTurn(grace, stays)).then((over) => over());
  expect(names).toEqual(["first", "grace's"]);
  end();
  end(); // harmless
  (await second)();
  expect(names).toEqual(["first", "grace's", "second"]);
});

test("a turn ends when its reader goes away, before it has begun or in the middle", async () => {
  const ada = person("ada");
  const [leaving, gone] = [new AbortController(), new AbortController()];
  await fileTurn(ada, leaving.signal);
  const never = fileTurn(ada, gone.signal);
  const last = fileTurn(ada, stays);
  gone.abort();
  leaving.abort();
  await never;
  (await last)();
});
