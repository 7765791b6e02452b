/** Why the product cannot start, in one paragraph that ends with the mend. Shown without a stack. */
export class Problem extends Error {
  override readonly name = "Problem";
}
