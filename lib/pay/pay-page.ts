import type { Pay } from "@/lib/catalog/schema";

export type RolePay = { readonly id: string; readonly name: string; readonly pay: Pay | undefined };

export type PayPage = {
  /** Null until the member says where they work. */
  readonly current: RolePay | null;
  readonly target: RolePay;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
};

/** Two different roles whose pay is known and of one kind of money. */
export type ComparablePay = { readonly current: RolePay; readonly target: RolePay };
