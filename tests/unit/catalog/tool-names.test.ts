import { describe, expect, test } from "vitest";
import { readTool, spellingKey, toolNames, writeTool } from "@/lib/catalog/tool-names";

describe("a tool of a role", () => {
  test("stands by itself, or under a kind of tools", () => {
    expect(readTool("Docker")).toEqual({ name: "Docker", parts: [] });
    expect(readTool("Vector databases (Pinecone, Weaviate)")).toEqual({
      name: "Vector databases",
      parts: ["Pinecone", "Weaviate"],
    });
    expect(toolNames("Vector databases (Pinecone, Weaviate)")).toEqual(["Vector databases", "Pinecone", "Weaviate"]);
  });

  test("is written as it was read", () => {
    for (const entry of ["Docker", "C#", "Vector databases (Pinecone, Weaviate)"])
      expect(writeTool(readTool(entry))).toBe(entry);
  });
});

describe("spellingKey", () => {
  test("is the same for two spellings of one tool", () => {
    for (const [one, other] of [
      ["scikit-learn", "Scikit Learn"],
      ["GitHub", "Github"],
      ["Spark", "Apache Spark"],
      ["Weights & Biases", "weights and biases"],
      ["Node.js", "NodeJS"],
    ] as const)
      expect(spellingKey(one)).toBe(spellingKey(other));
  });

  test("tells tools apart whose names differ by a sign or an ending", () => {
    const names = ["C", "C#", "C++", "Triton", "Triton Inference Server", "Kafka", "PyTorch", "SQL", "SQL Server"];
    expect(new Set(names.map(spellingKey)).size).toBe(names.length);
  });
});
