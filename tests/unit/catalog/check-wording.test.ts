import { describe, expect, test } from "vitest";
import { errorsIn } from "./errors-in";
import { sampleFiles, sampleWith } from "./sample-catalog";

describe("the check of wording", () => {
  test.each([
    ["Build a bridge and mend it.", "mend", "fix, repair or correct"],
    ["What one cannot build is left out.", "one cannot", "you"],
    ["A bridge for a stranger.", "stranger", "someone new, or someone who was not involved"],
    ["Report the turnover of the toll.", "turnover", "revenue"],
    ["The largest paint comes in time.", "largest paint", "Largest Contentful Paint"],
    ["Over-fitting of planks is seen.", "Over-fitting", "overfitting"],
  ])("finds in “%s” what the catalogue does not say", async (text, said, instead) => {
    const files = sampleWith("roles/builder.yaml", "Build a bridge over a ditch.", text);
    expect(await errorsIn(files)).toEqual([
      `roles/builder.yaml:58 projects[0].practise: says “${said}” (write ${instead})`,
    ]);
  });

  test("reads the guides as well", async () => {
    expect(
      await errorsIn(sampleWith("choosing.yaml", "What you will think of it", "What oneself will think of it")),
    ).toEqual(["choosing.yaml:7 unknown[0]: says “oneself” (write your own, yourself)"]);
    const route = "from: builder\nto: builder-two\nsummary: The commonest way of all.\nguidance: [Build more]\n";
    expect(await errorsIn({ ...sampleFiles, "routes/builder--builder-two.yaml": route })).toContain(
      "routes/builder--builder-two.yaml:3 summary: says “commonest” (write most common)",
    );
  });

  test("leaves alone what is said in the same letters", async () => {
    const text = "Controlling for age, one person may recommend a bridge.";
    expect(await errorsIn(sampleWith("roles/builder.yaml", "Build a bridge over a ditch.", text))).toEqual([]);
  });
});
