import { describe, expect, test } from "vitest";
import { errorsIn } from "./errors-in";
import { sampleFiles, sampleWith } from "./sample-catalog";

const coding = "skills/coding.yaml";
const builder = "roles/builder.yaml";

describe("the checks of parts", () => {
  test("find parts of a project that add up to other hours than their whole", async () => {
    const parts = (second: number) =>
      `hours: 20\n    parts:\n      - { part: Dig, hours: 8 }\n      - { part: Build, hours: ${second} }\n`;
    expect(await errorsIn(sampleWith(builder, "hours: 20\n", parts(12)))).toEqual([]);
    const [error] = await errorsIn(sampleWith(builder, "hours: 20\n", parts(11)));
    expect(error).toMatch(
      /^roles\/builder\.yaml:\d+ projects\[0\]\.parts: take 19 hours together, the project 20 \(correct one of them\)$/,
    );
  });

  test("find a part of a resource for a level that it does not help to reach, twice for one, or longer than the whole", async () => {
    const resource = (...parts: string[]) => errorsIn(withParts(parts));
    expect(await resource(part(1, 5))).toEqual([]);
    expect((await resource(part(5, 5)))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[0\]\.parts\[0\]\.level: belongs to level 5, which the resource does not help to reach/,
    );
    expect((await resource(part(1, 5), part(1, 4, false)))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[0\]\.parts\[1\]\.level: has a part for level 1 already/,
    );
    expect((await resource(part(3, 13)))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[0\]\.parts\[0\]\.hours: 13 are more than the 12 of the whole/,
    );
  });

  test("find a start that takes longer than its level, and a second one for a level", async () => {
    expect((await errorsIn(withParts([part(1, 11)])))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[0\]\.parts\[0\]\.hours: 11 are more than the 10 of level 1 \(start with a shorter part\)/,
    );
    const first = withParts([part(1, 5)]);
    const second = (first[coding] ?? "").replace(
      /(second\n(?: {4}.*\n)+)/,
      (text) => `${text}    parts:\n      - ${part(1, 4)}\n`,
    );
    expect((await errorsIn({ ...first, [coding]: second }))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[1\]\.parts\[0\]\.start: level 1 starts with The first book of coding already \(keep one\)/,
    );
  });

  test("want a day or an honest “not checked” for a resource", async () => {
    expect(await errorsIn(sampleWith(coding, "checked: not checked", "checked: 2026-11-28"))).toEqual([]);
    expect((await errorsIn(sampleWith(coding, "checked: not checked", "checked: lately")))[0]).toMatch(
      /^skills\/coding\.yaml:\d+ resources\[0\]\.checked: must be a day such as 2026-11-28, or "not checked"/,
    );
  });
});

const part = (level: number, hours: number, start = true) =>
  `{ level: ${level}, part: Chapter one, hours: ${hours}, start: ${start} }`;

/** The sample with parts for the first resource of coding. */
function withParts(parts: readonly string[]) {
  const lines = parts.map((one) => `\n      - ${one}`).join("");
  const text = (sampleFiles[coding] ?? "").replace("checked: not checked", `checked: not checked\n    parts:${lines}`);
  return { ...sampleFiles, [coding]: text };
}
