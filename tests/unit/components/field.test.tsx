import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { fail } from "@/lib/result";

const refused = fail({ kind: "invalid", message: "Look at the fields.", fields: { email: "Enter an address." } });

describe("Field", () => {
  test("ties label, hint and control together", () => {
    const markup = renderToStaticMarkup(
      <Field name="email" label="E-mail" hint="Only for signing in.">
        <Input type="email" />
      </Field>,
    );
    const id = attribute(markup, "input", "id");
    expect(attribute(markup, "label", "for")).toBe(id);
    expect(attribute(markup, "input", "aria-describedby")).toBe(`${id}-hint`);
    expect(attribute(markup, "input", "name")).toBe("email");
    expect(attribute(markup, "input", "aria-invalid")).toBeUndefined();
  });

  test("shows the form's error of its name, and the control names it", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: false, result: refused }}>
        <Field name="email" label="E-mail">
          <Input />
        </Field>
        <Field name="other" label="Other">
          <Input />
        </Field>
      </FormContext>,
    );
    const id = attribute(markup, "input", "id");
    expect(attribute(markup, "input", "aria-invalid")).toBe("true");
    expect(attribute(markup, "input", "aria-describedby")).toBe(`${id}-error`);
    expect(markup.match(/aria-invalid/g)).toHaveLength(1);
    expect(markup).toContain("Enter an address.");
  });
});

describe("FormMessage", () => {
  test("says the failure as an alert", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: false, result: refused }}>
        <FormMessage />
      </FormContext>,
    );
    expect(markup).toContain('role="alert"');
    expect(markup).toContain("Look at the fields.");
  });

  test("is silent before the first answer", () => expect(renderToStaticMarkup(<FormMessage />)).toBe(""));
});

describe("SubmitButton", () => {
  test("cannot be pressed while the answer is awaited", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: true, result: null }}>
        <SubmitButton>Save</SubmitButton>
      </FormContext>,
    );
    expect(markup).toMatch(/<button[^>]* disabled=""/);
    expect(markup).toContain('aria-busy="true"');
  });
});

function attribute(markup: string, element: string, name: string): string | undefined {
  const tag = markup.match(new RegExp(`<${element} [^>]*>`))?.[0] ?? "";
  return tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
}
