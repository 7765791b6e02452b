import { z } from "zod";
import { note } from "./text";

/** What a field held when the person saw it, as it was stored; absent in a form that does not tell. */
export const seen = z
  .literal("")
  .or(note({ missing: "This form is damaged. Reload the page.", longest: 2000 }))
  .optional();
