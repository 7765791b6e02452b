import Bowser from "bowser";

/** A browser in a person's words, such as "Firefox on Windows", by the User-Agent that it sent. */
export function deviceName(userAgent: string): string {
  if (userAgent === "") return "Unknown browser";
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name || "Unknown browser", os.name].filter(Boolean).join(" on ");
}
