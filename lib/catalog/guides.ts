import { z } from "zod";
import { id, phrase, phrases, prose, traits } from "./schema";

/** What is told by hand about the way from one role to another. */
export const routeFile = z.strictObject({
  from: id,
  to: id,
  summary: prose,
  guidance: phrases.max(8),
});

/** The questionnaire: each answer speaks for roles whose `fit` is high in its traits. */
export const choosingFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        text: phrase,
        answers: z
          .array(
            z.strictObject({
              id,
              text: phrase,
              /** How much the answer says about the trait, from 1 to 3; an answer without any says nothing. */
              fit: z.partialRecord(z.enum(traits), z.int().min(1).max(3)),
            }),
          )
          .min(2)
          .max(6),
      }),
    )
    .min(1)
    .max(20),
  /** What the questionnaire does not know. */
  unknown: phrases,
});

/** What of the catalogue's own data belongs to an answer. */
const answerData = [
  "roles",
  "responsibilities",
  "skills",
  "tools",
  "pay",
  "coding",
  "mathematics",
  "beginners",
  "routes",
  "industries",
  "growth",
] as const;

export const questionsFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        question: phrase,
        answer: prose,
        data: z.enum(answerData).optional(),
        /** Whose data it is; left out where the answer is about several roles. */
        role: id.optional(),
      }),
    )
    .min(1)
    .max(60),
});

/** The parts of the catalogue that lead a person: kept as they stand in the files. */
export const guides = z.strictObject({
  routes: z.array(routeFile),
  choosing: choosingFile,
  questions: questionsFile.shape.questions,
});

export type Guides = z.infer<typeof guides>;
export type RouteGuide = z.infer<typeof routeFile>;
export type Choosing = z.infer<typeof choosingFile>;
export type Question = Guides["questions"][number];
