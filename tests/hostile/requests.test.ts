import { afterAll, beforeAll } from "vitest";
import { describeBursts } from "./bursts";
import { describeForeignOrigins } from "./foreign-origins";
import { describeInput } from "./input";
import { describeMalformed } from "./malformed";
import { type Product, startProduct } from "./product";
import { describeSlowClients } from "./slow-clients";

// One server, and all that a client can do to it.

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});

afterAll(() => product.remove());

const running = () => product;

describeMalformed(running);
describeForeignOrigins(running);
describeSlowClients(running);
describeBursts(running);
describeInput(running);
