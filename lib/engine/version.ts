/** Rises with every change that may change a plan; stored beside each plan so that it can be computed again. */
export const ENGINE_VERSION = "3";
