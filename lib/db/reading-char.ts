import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Pool, QueryArrayConfig } from "pg";
import { intercepting } from "./intercepting";

/** PostgreSQL's numbers of its types `"char"`, which its own catalogue uses, and `text`. */
const charType = 18;
const textType = 25;

/**
 * Prisma's adapter over the pool, for an engine that reads a live schema: the adapter itself stops at columns of type
 * `"char"`. Here they are read as text and told to the engine as characters. For one query at a time.
 */
export function readingChar(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  let chars: readonly number[] = []; // positions of such columns in the last answer
  const ask = pool.query.bind(pool);
  const asText = async (query: QueryArrayConfig) => {
    const answer = await ask(query);
    chars = answer.fields.flatMap(({ dataTypeID }, position) => (dataTypeID === charType ? [position] : []));
    const fields = answer.fields.map((field) =>
      field.dataTypeID === charType ? { ...field, dataTypeID: textType } : field,
    );
    return { ...answer, fields };
  };
  Object.defineProperty(pool, "query", { value: asText });

  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  return intercepting<SqlMigrationAwareDriverAdapterFactory>(factory, {
    connect: async () => {
      const adapter = await factory.connect();
      return intercepting(adapter, {
        queryRaw: async (query) => {
          const answer = await adapter.queryRaw(query);
          const columnTypes = answer.columnTypes.map((type, position) =>
            chars.includes(position) ? ColumnTypeEnum.Character : type,
          );
          return { ...answer, columnTypes };
        },
      });
    },
  });
}
