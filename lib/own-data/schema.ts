import { z } from "zod";

const damaged = "This form is damaged. Reload the page.";

const chooseFile = "Choose a file.";

/** A browser sends an empty file without a name where none was chosen. */
export const importFileInput = z.object({
  file: z.instanceof(File, { error: chooseFile }).refine(({ name, size }) => size > 0 || name !== "", chooseFile),
});

/** `python@3.sure`: a proposal as its form carries it. */
const proposal = z
  .string()
  .regex(/^[a-z0-9-]{1,200}@[0-5]\.(sure|roughly|guess)$/)
  .transform((text) => {
    const [skillId = "", level = "", confidence = ""] = text.split(/[@.]/);
    return { skillId, level: Number(level), confidence };
  })
  .pipe(z.object({ skillId: z.string(), level: z.number(), confidence: z.enum(["sure", "roughly", "guess"]) }));

/** Proposals with a space between them: what the person saw, and not what the import holds meanwhile. */
export const takeRatingsInput = z.object({
  take: z
    .string({ error: damaged })
    .transform((text) => text.split(" ").filter(Boolean))
    .pipe(z.array(proposal, { error: damaged }).min(1, { error: damaged }).max(2000, { error: damaged })),
});
export type TakeRatingsInput = z.output<typeof takeRatingsInput>;
