import loadHighs from "highs";
import type { IntegerProgram } from "@/tests/bench/integer-programs";

/** Solves integer programs to proven optimality with HiGHS, which runs as WebAssembly in this process. */
export async function programSolver(): Promise<(program: IntegerProgram) => number> {
  const highs = await loadHighs();
  return ({ text, constant, unit }) => {
    const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 }; // objectives are whole
    const { Status, ObjectiveValue } = highs.solve(text, options);
    if (Status !== "Optimal") throw new Error(`the program was not solved: ${Status}`);
    return unit * (Math.round(ObjectiveValue) + constant);
  };
}
