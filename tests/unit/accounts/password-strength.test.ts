import { describe, expect, test } from "vitest";
import { passwordWeakness } from "@/lib/accounts/password/strength";

const ada = ["ada.lovelace@example.org", "Ada Lovelace"];

describe("the strength of a new password", () => {
  test.each([
    "a quiet lake in winter",
    "correct horse battery",
    "пароль-мой",
    "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵",
    "  eight ch  ",
    "crème brûlée",
    "vT9#kq!2Lw",
  ])("is enough for %j", (password) => expect(passwordWeakness(password, ada)).toBeNull());

  test.each([
    ["one character repeated", "aaaaaaaaaa"],
    ["ten spaces", "          "],
    ["a sequence", "abcdefghij"],
    ["keys in a row", "qwertyuiop"],
    ["a repeated word", "lovelovelove"],
    ["a common password", "password123"],
    ["a common password in another case", "PassWord123"],
    ["a common password in wide letters", "ｐａｓｓｗｏｒｄ123"],
    ["a common password with digits for letters", "p4ssw0rd2024"],
    ["the name of this site with a number", "waypoint123"],
    ["the e-mail address", "Ada.Lovelace@example.org"],
    ["a part of the e-mail address", "lovelace99"],
    ["the person's name", "AdaLovelace1"],
    ["two characters, 256 long", "ab".repeat(128)],
  ])("is too little when it is %s", (_, password) =>
    expect(passwordWeakness(password, ada)).toEqual(expect.any(String)),
  );

  test("is told with its reason and with what would make it stronger", () => {
    expect(passwordWeakness("abcdefghij", ada)).toBe(
      "Sequences such as abc or 6543 are easy to guess. Add two or three words that have nothing to do with each other.",
    );
    expect(passwordWeakness("waypoint123", ada)).toMatch(
      /^Anyone would try your name, your e-mail address or “Waypoint”/,
    );
  });

  test("is judged by the first 64 characters, so that no input takes long", () => {
    const strong = "a quiet lake in winter and a red boat near the northern shore, 77";
    expect(passwordWeakness(strong, ada)).toBeNull();
    expect(passwordWeakness(`${"1987".repeat(16)}${strong}`, ada)).not.toBeNull();
  });
});
