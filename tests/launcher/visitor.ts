import { renderedFields } from "@/tests/e2e/send-form";

/** Someone with a browser that runs no script. */
export type Visitor = {
  get(path: string): Promise<Response>;
  /** Reads the page's form with that button; what it returns sends what it holds and what is typed. */
  form(path: string, button: string): Promise<(typed: Readonly<Record<string, string>>) => Promise<Response>>;
  /** As a page's script sends it. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
};

/**
 * @param origin of the product
 * @param address that they come from
 */
export function visitor(origin: string, address: string): Visitor {
  const cookies = new Map<string, string>();

  async function ask(path: string, asked: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin, "x-forwarded-for": address, cookie, ...asked.headers };
    const answer = await fetch(origin + path, { redirect: "manual", ...asked, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  return {
    get: (path) => ask(path),
    form: async (path, button) => {
      const rendered = renderedFields(await (await ask(path)).text(), button);
      return (typed) => {
        const body = new FormData();
        for (const [name, value] of Object.entries({ ...rendered, ...typed })) body.set(name, value);
        return ask(path, { method: "POST", body });
      };
    },
    post: (path, fields) =>
      ask(path, { method: "POST", body: new URLSearchParams(fields), headers: { accept: "application/json" } }),
  };
}
