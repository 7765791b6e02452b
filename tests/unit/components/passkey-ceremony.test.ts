import { describe, expect, test } from "vitest";
import { makingPasskey, showingPasskey } from "@/components/accounts/passkey-ceremony";
import { done, fail } from "@/lib/result";

const sent: FormData[] = [];
const send = async (_last: unknown, form: FormData) => {
  sent.push(form);
  return done(null);
};
const request = { challenge: "AAAA", rpId: "waypoint.example.org" };
const creation = {
  challenge: "AAAA",
  rp: { name: "Waypoint" },
  user: { id: "AAAA", name: "ada@example.org", displayName: "Ada" },
  pubKeyCredParams: [],
};

describe("a passkey", () => {
  test("is not asked for where the server refuses to", async () => {
    const notFresh = async () => fail({ kind: "not-fresh", message: "Confirm that it is you first." });
    expect(await makingPasskey(notFresh, send)(null, new FormData())).toMatchObject({ error: { kind: "not-fresh" } });
    expect(sent).toEqual([]);
  });

  test("that the browser cannot make or show is told in words, and nothing is sent", async () => {
    const answers = [
      await makingPasskey(async () => done(creation), send)(null, new FormData()), // here is no browser at all
      await showingPasskey(async () => done(request), send)(null, new FormData()),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ error: { kind: "not-possible" } });
    expect(sent).toEqual([]);
  });
});
