import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { errorsIn } from "./errors-in";
import { type Files, sampleFiles, sampleWith, skillText, withFolder } from "./sample-catalog";

const coding = "skills/coding.yaml";
const testing = "skills/testing.yaml";
const builder = "roles/builder.yaml";

/** The sample with a second role, which differs in one piece of text. */
function withSecondRole(text: string, replacement: string): Files {
  const { [builder]: role = "", "profiles/tinkerer.yaml": profile = "" } = sampleWith(builder, text, replacement);
  const second = role
    .replace("id: builder", "id: mason")
    .replace("name: Builder", "name: Mason")
    .replace("aliases: [Maker]", "aliases: []")
    .replace("id: footbridge", "id: wall")
    .replace("id: road-bridge", "id: tower");
  return {
    ...sampleFiles,
    "roles/mason.yaml": second,
    "profiles/bricklayer.yaml": profile
      .replace("id: tinkerer", "id: bricklayer")
      .replace("role: builder", "role: mason"),
  };
}

async function versionOf(files: Files): Promise<string | null> {
  const read = await withFolder(files, readCatalog);
  return read.ok ? read.value.version : null;
}

describe("readCatalog", () => {
  test("finds no error in the sample", async () => {
    expect(await errorsIn(sampleFiles)).toEqual([]);
  });

  test("names file, line and field of a value of the wrong type", async () => {
    expect(await errorsIn(sampleWith(coding, "    hours: 10\n", "    hours: ten\n"))).toEqual([
      expect.stringMatching(/^skills\/coding\.yaml:13 levels\[1\]\.hours: .*expected number/),
    ]);
  });

  test("points at the place that a missing field belongs to", async () => {
    expect(await errorsIn(sampleWith(coding, "    hours: 10\n", ""))).toEqual([
      "skills/coding.yaml:10 levels[1].hours: is missing (add it; number expected)",
    ]);
  });

  test("suggests the field that a misspelt one was meant to be", async () => {
    const [unknown] = (await errorsIn(sampleWith(coding, "    practise:", "    practice:"))).filter((line) =>
      line.includes("not a field"),
    );
    expect(unknown).toBe(
      "skills/coding.yaml:17 levels[1].practice: is not a field of this kind of file (did you mean practise?)",
    );
  });

  test("lists what an area can be", async () => {
    const [error] = await errorsIn(sampleWith(coding, "area: Programming", "area: Cooking"));
    expect(error).toMatch(/^skills\/coding\.yaml:3 area: .*Programming, Data,/);
  });

  test("refuses an address that is not https", async () => {
    const [error] = await errorsIn(sampleWith(coding, "https://example.org/coding/first", "http://example.org/x"));
    expect(error).toMatch(/^skills\/coding\.yaml:\d+ resources\[0\]\.url: must be an address that begins with https/);
  });

  test("refuses a weight of nothing and hours without end", async () => {
    expect(await errorsIn(sampleWith(builder, "weight: 5", "weight: 0"))).toHaveLength(1);
    expect(await errorsIn(sampleWith(builder, "hours: 20", "hours: .inf"))).toHaveLength(1);
  });

  test("asks for the reason of every weight, of a requirement and of a project", async () => {
    expect(await errorsIn(sampleWith(builder, ", why: Bridges have to hold", ""))).toEqual([
      expect.stringMatching(/^roles\/builder\.yaml:\d+ requirements\[0\]\.why: is missing/),
    ]);
    expect(await errorsIn(sampleWith(builder, "    why: Carts are heavier than people\n", ""))).toEqual([
      expect.stringMatching(/^roles\/builder\.yaml:\d+ projects\[1\]\.why: is missing/),
    ]);
  });

  test("says where the YAML itself is broken", async () => {
    const [error] = await errorsIn(sampleWith(coding, "area: Programming", "area: [Programming"));
    expect(error).toMatch(/^skills\/coding\.yaml:\d+ file: .*\(correct the YAML\)$/);
  });

  test("refuses a field given twice", async () => {
    const [error] = await errorsIn(sampleWith(coding, "area: Programming", "area: Programming\narea: Data"));
    expect(error).toBe("skills/coding.yaml:4 file: Map keys must be unique (correct the YAML)");
  });

  test("refuses anchors, which make a file grow when read", async () => {
    const text = "summary: &said What coding is, in one sentence.\nwhy: *said";
    const [error] = await errorsIn(
      sampleWith(
        coding,
        "summary: What coding is, in one sentence.\nwhy: What coding is good for, in one sentence.",
        text,
      ),
    );
    expect(error).toBe("skills/coding.yaml:6 file: refers to an anchor (write the content out)");
  });

  test("refuses an empty file", async () => {
    expect(await errorsIn({ ...sampleFiles, "skills/empty.yaml": "" })).toHaveLength(1);
  });

  test("refuses a folder that holds no file", async () => {
    const { "profiles/tinkerer.yaml": _profile, ...others } = sampleFiles;
    expect(await errorsIn(others)).toEqual(["profiles:1 file: holds no file (add one)"]);
  });

  test("refuses a file that would be overlooked", async () => {
    expect(await errorsIn({ ...sampleFiles, "skills/more.yml": skillText("more", []) })).toEqual([
      "skills/more.yml:1 file: is not a .yaml file (rename or remove it)",
    ]);
  });

  test("lists the errors of all files at once", async () => {
    const files = {
      ...sampleWith(coding, "cost: free", "cost: cheap"),
      [builder]: sampleFiles[builder]?.replace("kind: target", "kind: dream") ?? "",
    };
    const errors = await errorsIn(files);
    expect(errors.map((line) => line.split(":")[0])).toEqual([builder, coding]);
  });
});

describe("the checks across files", () => {
  test("suggest the nearest skill for an unknown one", async () => {
    expect(await errorsIn(sampleWith(builder, "skill: testing, level: 3", "skill: tesing, level: 3"))).toEqual([
      "roles/builder.yaml:46 requirements[0].skill: names the unknown skill tesing (did you mean testing?)",
    ]);
  });

  test("do not call a skill unknown whose own file is broken", async () => {
    const errors = await errorsIn(sampleWith(coding, "area: Programming", "area: Cooking"));
    expect(errors).toHaveLength(1);
  });

  test("find an id that is not the file's name", async () => {
    expect(await errorsIn({ ...sampleFiles, "skills/other.yaml": skillText("coding", []) })).toContain(
      "skills/other.yaml:1 id: is coding, but the file is other.yaml (rename one of them)",
    );
  });

  test("name the steps of a cycle", async () => {
    const errors = await errorsIn({ ...sampleFiles, [coding]: skillText("coding", ["testing"]) });
    expect(errors).toEqual([
      "skills/coding.yaml:15 levels[1].needs: the steps come before each other: coding@1 → testing@1 → coding@1 (remove one of these, under needs or after)",
    ]);
  });

  test("name the steps of a cycle that prerequisites and teaching order make together", async () => {
    const errors = await errorsIn(sampleWith(coding, firstNeeds, `${firstNeeds}\n    after: [${laterTesting(1)}]`));
    expect(errors).toEqual([
      "skills/coding.yaml:15 levels[1].needs: the steps come before each other: coding@1 → testing@1 → coding@1 (remove one of these, under needs or after)",
    ]);
  });

  test("find a teaching order that names an unknown skill, the skill itself, or a prerequisite again", async () => {
    const order = (skill: string) => `{ skill: ${skill}, level: 1, why: It is simpler }`;
    const needs = "needs: [{ skill: coding, level: 1 }]";
    const ordered = (skill: string) => errorsIn(sampleWith(testing, needs, `${needs}\n    after: [${order(skill)}]`));
    expect(await ordered("codin")).toEqual([
      "skills/testing.yaml:16 levels[1].after[0].skill: names the unknown skill codin (did you mean coding?)",
    ]);
    expect(await ordered("testing")).toContain(
      "skills/testing.yaml:16 levels[1].after[0].skill: is the skill itself (its levels follow each other anyway)",
    );
    expect(await ordered("coding")).toEqual([
      "skills/testing.yaml:16 levels[1].after[0]: coding at 1 is a prerequisite already (remove it here)",
    ]);
  });

  test("want a reason for a teaching order", async () => {
    const errors = await errorsIn(
      sampleWith(coding, firstNeeds, `${firstNeeds}\n    after: [{ skill: testing, level: 1 }]`),
    );
    expect(errors).toEqual(["skills/coding.yaml:16 levels[1].after[0].why: is missing (add it; string expected)"]);
  });

  test("allow two skills to need each other at different levels", async () => {
    const levelTwo = `    statement: I can do coding at level 2 of five.
    hours: 20
    spread: [14, 30]
    needs: [`;
    expect(await errorsIn(sampleWith(coding, levelTwo, `${levelTwo}{ skill: testing, level: 1 }`))).toEqual([]);
  });

  test("find a statement that stands at two levels", async () => {
    const [error] = await errorsIn(
      sampleWith(testing, "I can do testing at level 2 of five.", "I can do Coding  at level 1 of five."),
    );
    expect(error).toMatch(/levels\[2\]\.statement: repeats that of coding at level 1/);
  });

  test("find a level that no resource helps to reach", async () => {
    const files = { ...sampleFiles, [coding]: sampleFiles[coding]?.replaceAll("[1, 2, 3, 4]", "[1, 2, 4]") ?? "" };
    const [error] = await errorsIn(files);
    expect(error).toMatch(/^skills\/coding\.yaml:\d+ resources: none helps to reach level 3/);
  });

  test("find hours outside their spread, and hours that fall from level to level", async () => {
    const errors = await errorsIn(sampleWith(coding, "    hours: 10\n", "    hours: 26\n"));
    expect(errors).toEqual([
      expect.stringMatching(/:13 levels\[1\]\.hours: 26 lie outside the spread 7 to 15/),
      expect.stringMatching(/:14 levels\[1\]\.spread: 7 to 15 is too wide for 26 hours/),
      expect.stringMatching(/levels\[2\]\.hours: 20 are fewer than the 26 of level 1/),
    ]);
  });

  test("find a project that bears a skill's id, or another project's", async () => {
    const [asSkill] = await errorsIn(sampleWith(builder, "id: footbridge", "id: testing"));
    expect(asSkill).toMatch(/projects\[0\]\.id: testing is also a skill/);
    const [asProject] = await errorsIn(sampleWith(builder, "id: footbridge", "id: road-bridge"));
    expect(asProject).toMatch(/projects\[1\]\.id: road-bridge is also a project of builder/);
  });

  test("find an alias that leads to two skills", async () => {
    const [error] = await errorsIn(sampleWith(testing, "aliases: [testing-work]", "aliases: [Coding]"));
    expect(error).toMatch(/^skills\/testing\.yaml:4 aliases\[0\]: Coding belongs to coding already/);
  });

  test("find an unknown skill among the needs of a level and of a project, and in a profile", async () => {
    const fix = "names the unknown skill codin (did you mean coding?)";
    const [level] = await errorsIn(sampleWith(testing, "skill: coding, level: 1", "skill: codin, level: 1"));
    expect(level).toBe(`skills/testing.yaml:15 levels[1].needs[0].skill: ${fix}`);
    const [project] = await errorsIn(sampleWith(builder, "skill: coding, level: 4", "skill: codin, level: 4"));
    expect(project).toMatch(
      /^roles\/builder\.yaml:\d+ projects\[0\]\.needs\[0\]\.skill: names the unknown skill codin/,
    );
    expect(await errorsIn(sampleWith("profiles/tinkerer.yaml", "skill: coding", "skill: codin"))).toEqual([
      `profiles/tinkerer.yaml:7 ratings[0].skill: ${fix}`,
    ]);
  });

  test("find an unknown role among those that a role shares something with, and the role itself", async () => {
    const shares = (role: string) => `sharesWith: [{ role: ${role}, text: Both build things. }]`;
    const [unknown] = await errorsIn(sampleWith(builder, "sharesWith: []", shares("bilder")));
    expect(unknown).toMatch(/sharesWith\[0\]\.role: names the unknown role bilder \(did you mean builder\?\)/);
    const [itself] = await errorsIn(sampleWith(builder, "sharesWith: []", shares("builder")));
    expect(itself).toMatch(/sharesWith\[0\]\.role: names the role itself/);
  });

  test("find a skill that is required twice in one place", async () => {
    const [error] = await errorsIn(sampleWith(builder, "skill: coding, level: 2", "skill: testing, level: 2"));
    expect(error).toMatch(/requirements\[1\]\.skill: names testing a second time/);
  });
});

describe("the checks of proportion", () => {
  test("find hours that a level or a project never takes", async () => {
    const [level] = await errorsIn(
      sampleWith(coding, "    hours: 10\n    spread: [7, 15]", "    hours: 5\n    spread: [4, 6]"),
    );
    expect(level).toBe(
      "skills/coding.yaml:13 levels[1].hours: 5 are out of proportion (a level 1 takes 8 to 30 hours)",
    );
    const [project] = await errorsIn(sampleWith(builder, "hours: 40", "hours: 400"));
    expect(project).toMatch(/projects\[1\]\.hours: 400 are out of proportion \(a project takes 10 to 120 hours\)/);
  });

  test("find a spread that says nothing", async () => {
    const [error] = await errorsIn(sampleWith(coding, "spread: [7, 15]", "spread: [2, 15]"));
    expect(error).toBe(
      "skills/coding.yaml:14 levels[1].spread: 2 to 15 is too wide for 10 hours (keep it between 5 and 20)",
    );
  });

  test("find a need far above the level that has it", async () => {
    const [error] = await errorsIn(
      sampleWith(testing, "needs: [{ skill: coding, level: 1 }]", "needs: [{ skill: coding, level: 3 }]"),
    );
    expect(error).toMatch(
      /levels\[1\]\.needs\[0\]\.level: coding at 3 is more than one level above level 1 \(require 2/,
    );
  });

  test("find a role that takes too long from every starting profile", async () => {
    const ids = ["riding", "sailing", "flying", "diving", "skating", "rowing"];
    const skills = Object.fromEntries(ids.map((id) => [`skills/${id}.yaml`, skillText(id, [])]));
    const required = ids
      .map((id) => `  - { skill: ${id}, level: 5, weight: 1, essential: false, why: It is fun }\n`)
      .join("");
    const files = { ...sampleWith(builder, "requirements:\n", `requirements:\n${required}`), ...skills };
    const [error] = await errorsIn(files);
    expect(error).toMatch(
      /requirements: take \d+ hours from the nearest starting profile \(require what can be learnt in 1800 hours/,
    );
  });

  test("find a tool and an alias that stand twice in one file", async () => {
    const [tool] = await errorsIn(sampleWith(builder, "tools: [Hammer]", "tools: [Hammer, hammer]"));
    expect(tool).toMatch(/tools\[1\]: hammer is listed already \(remove it here\)/);
    const [alias] = await errorsIn(sampleWith(coding, "aliases: [coding-work]", "aliases: [coding-work, Coding-Work]"));
    expect(alias).toMatch(/aliases\[1\]: Coding-Work is listed already/);
  });

  test("find a tool that two roles write differently, or that stands in two places", async () => {
    expect(await errorsIn(withSecondRole("tools: [Hammer]", "tools: [hammers, Apache Hammer]"))).toEqual([
      "roles/mason.yaml:10 tools[1]: Apache Hammer is written Hammer in builder (write it in one way everywhere)",
    ]);
    expect(await errorsIn(withSecondRole("tools: [Hammer]", "tools: [HAM-MER]"))).toEqual([
      "roles/mason.yaml:10 tools[0]: HAM-MER is written Hammer in builder (write it in one way everywhere)",
    ]);
    expect(await errorsIn(withSecondRole("tools: [Hammer]", 'tools: ["Hand tools (Saw, Hammer)"]'))).toEqual([
      "roles/mason.yaml:10 tools[0]: Hammer stands by itself in builder (name it in one place everywhere)",
    ]);
  });

  test("find two tools in one entry", async () => {
    for (const entry of ["Hammer or saw", "Hammer, saw", "Hammer with nails", "Hand tools (saw); hammer"]) {
      const [error] = await errorsIn(sampleWith(builder, "tools: [Hammer]", `tools: ["${entry}"]`));
      expect(error).toContain("names several tools (give each tool an entry, or write Kind (one, other))");
    }
  });

  test("find an industry that two roles write differently", async () => {
    expect(await errorsIn(withSecondRole("industries: [Construction]", "industries: [CONSTRUCTION]"))).toEqual([
      "roles/mason.yaml:12 industries[0]: CONSTRUCTION is written Construction in builder (write it in one way everywhere)",
    ]);
  });

  test("find a role that no starting profile shows", async () => {
    expect(await errorsIn(sampleWith("profiles/tinkerer.yaml", "role: builder\n", ""))).toEqual([
      "roles/builder.yaml:1 id: is shown by no starting profile (add one with role: builder)",
    ]);
  });
});

describe("the version", () => {
  test("does not depend on the order of fields or on comments", async () => {
    const same = sampleWith(coding, "id: coding\nname: Coding\n", "# A comment\nname: Coding\nid: coding\n");
    expect(await versionOf(same)).toBe(await versionOf(sampleFiles));
  });

  test("changes with a word", async () => {
    const other = sampleWith(coding, "What coding is, in one sentence.", "What coding is, in other words.");
    expect(await versionOf(other)).not.toBe(await versionOf(sampleFiles));
  });
});

/** The needs of coding at level 1, with the line above. */
const firstNeeds = "spread: [7, 15]\n    needs: []";
const laterTesting = (level: number) => `{ skill: testing, level: ${level}, why: It is simpler }`;
