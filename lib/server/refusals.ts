import { appUrl } from "@/lib/http/app-url";

/** Why a request is not served, as it is told to whoever sent it, and to the log. */
export type Refusal = {
  readonly status: number;
  readonly title: string;
  /** What became of it, and what to do. */
  readonly text: string;
  /** For whoever runs Waypoint, where there is something to set right. */
  readonly advice?: string;
};

export const unreadable: Refusal = {
  status: 400,
  title: "This request could not be read",
  text: "Nothing was saved. Go back, reload the page, and try again.",
};

/** A form of a page that is not ours, or of ours behind a proxy that hides the address that people use. */
export function foreign(origin: string | undefined): Refusal {
  const { origin: own } = appUrl();
  const page = origin && URL.canParse(origin) ? new URL(origin).origin : null;
  return {
    status: 403,
    title: "This form did not come from Waypoint",
    text: `Nothing was saved. The form came from ${page ?? "another site"}, but Waypoint's address is ${own}. Open Waypoint there and try again. If that is not the address you use, tell whoever runs Waypoint to set APP_URL.`,
    ...(page && { advice: `If people use Waypoint at ${page}, set APP_URL to it.` }),
  };
}

export const nothingThere: Refusal = {
  status: 404,
  title: "There is nothing at this address",
  text: "The link may be old or mistyped.",
};

export const wrongMethod: Refusal = {
  status: 405,
  title: "This address cannot be used that way",
  text: "It can be opened as a page, or take a form of Waypoint's own.",
};

const outdated: Refusal = {
  status: 409,
  title: "Waypoint was updated",
  text: "Nothing was saved. Go back, copy what you typed, reload the page, and send it again.",
};

export const tooLarge: Refusal = {
  status: 413,
  title: "That is more than Waypoint takes at once",
  text: "Nothing was saved. Go back, shorten what you typed, and send it again.",
};

export const fileTooLarge: Refusal = {
  status: 413,
  title: "This file is too large",
  text: "A list of ratings is far smaller than 1 MB. Nothing was saved. Go back, and choose another file; of an export, choose the ratings as CSV.",
};

export const unexpected: Refusal = {
  status: 417,
  title: "This request asks for something that Waypoint does not do",
  text: "Nothing was saved. Send it without the header “Expect”.",
};

export const headersTooLarge: Refusal = {
  status: 431,
  title: "Your browser sent more than Waypoint can read",
  text: "The address is very long, or there are too many cookies. Shorten it, or delete this site's cookies, and try again.",
};

export const tooSlow: Refusal = {
  status: 408,
  title: "The request took too long to arrive",
  text: "Nothing was saved. Check the connection, and try again.",
};

const broken: Refusal = {
  status: 500,
  title: "Something went wrong on our side",
  text: "Everything you saved is still there. Try again in a moment.",
};

const byStatus = [unreadable, nothingThere, wrongMethod, outdated, tooLarge];

/** What to say where the application answered with a bare status, 400 or more. */
export function refusalOfStatus(status: number): Refusal {
  const known = byStatus.find((refusal) => refusal.status === status);
  return known ?? { ...(status < 500 ? unreadable : broken), status };
}
