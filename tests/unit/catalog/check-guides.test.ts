import { describe, expect, test } from "vitest";
import { errorsIn } from "./errors-in";
import { sampleFiles, sampleWith } from "./sample-catalog";

const testing = "skills/testing.yaml";
const builder = "roles/builder.yaml";

describe("the checks of what leads a person", () => {
  const route = "from: builder\nto: bilder\nsummary: From one to the other.\nguidance: [Build more]\n";

  test("find a route to an unknown role, and one that leads back to where it begins", async () => {
    expect(await errorsIn({ ...sampleFiles, "routes/builder--bilder.yaml": route })).toEqual([
      "routes/builder--bilder.yaml:2 to: names the unknown role bilder (did you mean builder?)",
    ]);
    const cycle = route.replace("bilder", "builder");
    expect(await errorsIn({ ...sampleFiles, "routes/builder--builder.yaml": cycle })).toEqual([
      "routes/builder--builder.yaml:2 to: is where the route begins (name another role)",
    ]);
  });

  test("find a question and an answer of the questionnaire that are there twice", async () => {
    expect(await errorsIn(sampleWith("choosing.yaml", "id: rested", "id: built"))).toEqual([
      "choosing.yaml:6 questions[0].answers[1].id: built is taken already (give this one another id)",
    ]);
  });

  test("find a route from an unknown role, and one whose file is named otherwise", async () => {
    const other = route.replace("from: builder\nto: bilder", "from: bilder\nto: builder");
    expect(await errorsIn({ ...sampleFiles, "routes/bilder--builder.yaml": other })).toEqual([
      "routes/bilder--builder.yaml:1 from: names the unknown role bilder (did you mean builder?)",
    ]);
    expect(await errorsIn({ ...sampleFiles, "routes/there.yaml": other })).toContain(
      "routes/there.yaml:1 from: is not what the file is named after (name it routes/bilder--builder.yaml)",
    );
  });

  test("find an answer of the questionnaire that speaks for an unknown trait", async () => {
    expect(await errorsIn(sampleWith("choosing.yaml", "{ programming: 3 }", "{ programing: 3 }"))).toEqual([
      "choosing.yaml:5 questions[0].answers[0].fit.programing: is not a field of this kind of file (did you mean programming?)",
    ]);
  });

  test("find an answer of the questionnaire that says more than it may", async () => {
    const [error] = await errorsIn(sampleWith("choosing.yaml", "{ programming: 3 }", "{ programming: 4 }"));
    expect(error).toBe("choosing.yaml:5 questions[0].answers[0].fit.programming: is too much (at most 3)");
  });

  test("find a question about an unknown role, and one that is answered from unknown data", async () => {
    expect(await errorsIn(sampleWith("questions.yaml", "data: pay", "data: pay\n    role: bilder"))).toEqual([
      "questions.yaml:6 questions[0].role: names the unknown role bilder (did you mean builder?)",
    ]);
    const [data] = await errorsIn(sampleWith("questions.yaml", "data: pay", "data: wages"));
    expect(data).toMatch(/^questions\.yaml:5 questions\[0\]\.data: has a value that is not allowed \(use roles, .*pay/);
  });

  test("find a question that is there twice", async () => {
    const question = (sampleFiles["questions.yaml"] ?? "").replace("questions:\n", "");
    expect(await errorsIn({ ...sampleFiles, "questions.yaml": `questions:\n${question}${question}` })).toEqual([
      "questions.yaml:6 questions[1].id: who-earns-more is taken already (give this one another id)",
    ]);
  });

  test("want the questionnaire to be there", async () => {
    const { "choosing.yaml": _choosing, ...others } = sampleFiles;
    expect(await errorsIn(others)).toEqual(["choosing.yaml:1 file: is missing (add it)"]);
  });

  test("want a figure for every trait of a role", async () => {
    const [error] = await errorsIn(sampleWith(builder, "  research:", "  reserach:"));
    expect(error).toMatch(/^roles\/builder\.yaml:\d+ fit\.re/);
  });

  test("find a profile that shows an unknown role, and a role that two profiles show", async () => {
    const profile = "profiles/tinkerer.yaml";
    const [unknown] = await errorsIn(sampleWith(profile, "role: builder", "role: bilder"));
    expect(unknown).toBe("profiles/tinkerer.yaml:5 role: names the unknown role bilder (did you mean builder?)");
    const first = sampleFiles[profile] ?? "";
    const second = first.replaceAll("tinkerer", "handyman");
    expect(await errorsIn({ ...sampleFiles, [profile]: first, "profiles/handyman.yaml": second })).toEqual([
      "profiles/tinkerer.yaml:5 role: builder is shown by handyman already (remove one of the two)",
    ]);
  });

  test("find a former id that is a skill still", async () => {
    const [error] = await errorsIn(sampleWith(testing, "summary:", "formerIds: [coding]\nsummary:"));
    expect(error).toMatch(/^skills\/testing\.yaml:5 formerIds\[0\]: coding is a skill still/);
  });
});
