import type { Strategy as StrategyColumn } from "@/lib/db/generated/enums";
import type { Strategy } from "@/lib/engine/types";

/** The engine's name of a strategy has a hyphen, which a column's value in code cannot have. */
export function toStrategyColumn(strategy: Strategy): StrategyColumn {
  return strategy === "fast-track" ? "fast_track" : "steady";
}

export function fromStrategyColumn(column: StrategyColumn): Strategy {
  return column === "fast_track" ? "fast-track" : "steady";
}
