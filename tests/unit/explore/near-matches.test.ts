import { describe, expect, test } from "vitest";
import { askedName } from "@/lib/explore/asked-name";
import { nearest } from "@/lib/explore/near-matches";

const skills = [
  { id: "kubernetes", name: "Kubernetes", terms: ["kubernetes", "Kubernetes", "k8s"] },
  { id: "deep-learning", name: "Deep learning", terms: ["deep-learning", "Deep learning", "neural networks"] },
  { id: "machine-learning", name: "Machine learning", terms: ["machine-learning", "Machine learning", "old-ml"] },
];
const near = (asked: string) => nearest(asked, skills).map(({ id }) => id);

describe("nearest", () => {
  test("knows other names and former ids", () => {
    expect(near("k8s")[0]).toBe("kubernetes");
    expect(near("old ml")[0]).toBe("machine-learning");
  });
  test("forgives a third of the letters", () => expect(near("deep learing")[0]).toBe("deep-learning"));
  test("takes a part of a name for it", () => expect(near("learning")).toEqual(["deep-learning", "machine-learning"]));
  test("offers nothing that is far away", () => expect(near("underwater basket weaving")).toEqual([]));
  test("offers nothing for nothing", () => expect(near("")).toEqual([]));
});

describe("askedName", () => {
  test("reads a part of a path in words", () => expect(askedName("deep-learing%20x")).toBe("deep learing x"));
  test("is empty for what cannot be read", () => expect(askedName("%E0")).toBe(""));
});
