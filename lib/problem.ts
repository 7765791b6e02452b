/** Why the product cannot start or go on, in a paragraph that ends with what to do about it. Shown without a stack. */
export class Problem extends Error {
  override readonly name = "Problem";
}
