import { z } from "zod";
import { choosingFile, questionsFile, routeFile } from "./guides";
import { profileFile, roleFile, skillFile } from "./schema";

type PublishedSchema = { readonly file: string; readonly content: string };

/** The JSON Schema of each kind of file, by which editors complete and check them; paths inside the catalogue's folder. */
export function jsonSchemas(): PublishedSchema[] {
  return [
    publish("skill", "A skill of the Waypoint catalogue", skillFile),
    publish("role", "A role of the Waypoint catalogue", roleFile),
    publish("profile", "A starting profile of the Waypoint catalogue", profileFile),
    publish("route", "A transition between two roles of the Waypoint catalogue", routeFile),
    publish("choosing", "The questionnaire of the Waypoint catalogue", choosingFile),
    publish("questions", "The questions and answers of the Waypoint catalogue", questionsFile),
  ];
}

function publish(name: string, title: string, schema: z.ZodObject): PublishedSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return { file: `schema/${name}.json`, content: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n` };
}
