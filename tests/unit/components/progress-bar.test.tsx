import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ProgressBar } from "@/components/ui/progress-bar";

describe("ProgressBar", () => {
  test("reads out the number that it shows", () => {
    const markup = renderToStaticMarkup(<ProgressBar label="Readiness" value={0.4496} />);
    expect(markup).toContain(">44%<");
    expect(markup).toContain('value="44"');
  });

  test("is full only when all is done", () => {
    const almost = renderToStaticMarkup(<ProgressBar label="Steps" value={299} max={300} />);
    expect(almost).toContain('value="99"');
    expect(renderToStaticMarkup(<ProgressBar label="Steps" value={300} max={300} />)).toContain('value="100"');
  });
});
