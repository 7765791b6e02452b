import { describe, expect, test } from "vitest";
import { largestFile } from "@/lib/own-data/file-failures";
import { ratingsCsv } from "@/lib/own-data/ratings-csv";
import { readFile } from "@/lib/own-data/read-file";

const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "ratings");

/** Name, level and confidence of what the file says. */
async function saidBy(content: string | Uint8Array<ArrayBuffer>) {
  const read = await readFile(file(content));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.said.map(({ named, level, confidence }) => [named, level, confidence]);
}

async function remarksOn(content: string) {
  const read = await readFile(file(content));
  return read.ok ? read.value.remarks : read.error.message;
}

async function refusalOf(content: string | Uint8Array<ArrayBuffer>) {
  const read = await readFile(file(content));
  return read.ok ? read.value : read.error.message;
}

const python = [["Python", 3, "roughly"]];

describe("a table", () => {
  test.each([
    ["commas", "Skill,Level\nPython,3\n"],
    ["semicolons", "Skill;Level\r\nPython;3\r\n"],
    ["tabs", "Skill\tLevel\nPython\t3"],
    ["a byte-order mark", "\uFEFFSkill,Level\nPython,3\n"],
    ["headers in any case, in another order, among others", "LEVEL,note,skill name\n3,,Python\n"],
    ["quoted cells", '"Skill","Level"\n"Python","3"\n'],
    ["blank lines and spaces", "\n Skill , Level \n\n  Python , 3 \n\n"],
    ["a level in words", "Skill,Level\nPython,Independent\n"],
    ["a level as it is shown", "Skill,Level\nPython,3 · Independent\n"],
    ["a level with decimals", "Skill;Level\nPython;3,0\n"],
  ])("with %s is read", async (_, content) => expect(await saidBy(content)).toEqual(python));

  test("in UTF-16, as spreadsheets save “Unicode text”, is read", async () => {
    const little = Buffer.from("\uFEFFSkill\tLevel\r\nPython\t3\r\n", "utf16le");
    expect(await saidBy(new Uint8Array(little))).toEqual(python);
    expect(await saidBy(new Uint8Array(Buffer.from(little).swap16()))).toEqual(python);
  });

  test("downloaded here says the same again, whatever the names hold", async () => {
    const names = ["Python", "C++", '=HYPERLINK("x")', "-minus", "+plus", "@at", "Tabs\tand, commas", 'Says "so"'];
    const ratings = names.map((skill, n) => ({
      skillId: `skill-${n}`,
      skill,
      level: n % 6,
      confidence: "sure",
      source: "self",
      ratedAt: "2026-11-28T09:00:00.000Z",
    }));
    const said = await saidBy(ratingsCsv(ratings));
    expect(said).toEqual(ratings.map(({ skill, level }) => [skill.replace("\t", " "), level, "sure"]));
  });

  test("says at which line something is no level, or is missing, also below quoted line ends", async () => {
    const content = 'Skill,Level,Note\nPython,9,\n"SQL",2,"two\nlines"\nDocker,-1,\nGit,,\n,3,\nStatistics,high,';
    expect(await saidBy(content)).toEqual([["SQL", 2, "roughly"]]);
    expect(await remarksOn(content)).toEqual([
      "Line 2, Python: “9” is not a level from 0 to 5.",
      "Line 5, Docker: “-1” is not a level from 0 to 5.",
      "Line 6, Git, gives no level.",
      "Line 7 names no skill.",
      "Line 8, Statistics: “high” is not a level from 0 to 5.",
    ]);
  });

  test("is refused without its columns, with a quotation mark left open, or with more lines than there are skills", async () => {
    expect(await refusalOf("Python,3\nSQL,2\n")).toContain("no columns “Skill” and “Level”");
    expect(await refusalOf('Skill,Level\n"Python,3\nSQL,2\n')).toContain("cut off");
    expect(await refusalOf(`Skill,Level\n${"Python,3\n".repeat(5001)}`)).toContain("more than 5,000 lines");
  });
});

describe("a JSON Resume", () => {
  test("gives the levels that its words probably mean, for each keyword, as guesses", async () => {
    const resume = {
      basics: { name: "Ada" },
      skills: [
        { name: "Data", level: "Master", keywords: ["SQL", "Python", "SQL"] },
        { name: "Docker", level: "intermediate" },
        { name: "Statistics" },
        { name: "Git", level: "ninja", keywords: "many" },
        { keywords: ["Kafka"], level: "Beginner" },
        "Go",
      ],
    };
    expect(await saidBy(JSON.stringify(resume))).toEqual([
      ["Data", 5, "guess"],
      ["SQL", 5, "guess"],
      ["Python", 5, "guess"],
      ["Docker", 3, "guess"],
      ["Kafka", 1, "guess"],
    ]);
    expect(await remarksOn(JSON.stringify(resume))).toEqual([
      "Statistics: the file gives no level.",
      "Git: “ninja” names no level that is known here.",
    ]);
  });
});

describe("an export of ours", () => {
  const own = (format: number) =>
    JSON.stringify({
      product: "Waypoint",
      format,
      ratings: [{ skillId: "sql", level: 2, confidence: "sure" }],
      more: 1,
    });

  test("gives its ratings as they were", async () => expect(await saidBy(own(1))).toEqual([["sql", 2, "sure"]]));

  test("of a later format is refused by name", async () => expect(await refusalOf(own(2))).toContain("later version"));

  test("cut off anywhere is refused as such", async () => {
    const whole = own(1);
    for (let length = 1; length < whole.length; length += 7)
      expect(await refusalOf(whole.slice(0, length)), whole.slice(0, length)).toContain("damaged or cut off");
  });
});

describe("what is no list of ratings", () => {
  test.each([
    ["nothing", "", "empty"],
    ["spaces", " \n ", "empty"],
    ["other JSON", '{"name": "x"}', "neither an export"],
    ["a list", "[1, 2]", "neither an export"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "not a text file"],
    ["a spreadsheet", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "not a text file"],
    ["half of UTF-16", new Uint8Array([0xff, 0xfe, 0x53, 0x00, 0x6b]), "Nothing was saved"],
    ["another encoding", new Uint8Array(Buffer.from("Skill,Level\nJosé,3\n", "latin1")), "CSV UTF-8"],
    ["too much", "x".repeat(largestFile + 1), "larger than 1 MB"],
  ])("is refused in words: %s", async (_, content, words) => expect(await refusalOf(content)).toContain(words));

  test("never gets a level from a prototype", async () => {
    const resume = {
      skills: [
        { name: "__proto__", level: "constructor" },
        { name: "toString", level: "__proto__" },
      ],
    };
    expect(await saidBy(JSON.stringify(resume))).toEqual([]);
  });
});
