import { afterAll, beforeAll } from "vitest";
import { describeClock, movableClock, removeClock } from "./clock";
import { describeKilled } from "./killed";
import { type Product, startProduct } from "./product";

// One server, and what can happen to it and to its database.

let product: Product;

beforeAll(async () => {
  product = await startProduct(movableClock);
});

afterAll(async () => {
  await product.remove();
  removeClock();
});

describeClock(() => product);
describeKilled(() => product);
