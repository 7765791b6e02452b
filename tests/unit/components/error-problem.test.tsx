import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ErrorProblem } from "@/components/layout/error-problem";

const page = (error: unknown) => renderToStaticMarkup(<ErrorProblem error={error} retry={() => {}} />);

describe("ErrorProblem", () => {
  test("offers to reload a page whose script the server has no more", () => {
    const gone = Object.assign(new Error("Failed to load chunk"), { name: "ChunkLoadError" });
    expect(page(gone)).toContain("Waypoint was updated");
    expect(page(gone)).toContain("Reload the page");
  });

  test("offers to try again after any other failure, with the reference to it", () => {
    const broken = Object.assign(new Error("broken"), { digest: "1234" });
    expect(page(broken)).toContain("Try again");
    expect(page(broken)).toContain("1234");
  });
});
