type Calls<T> = { readonly [K in keyof T]?: T[K] };

/** The object with some of its methods replaced; everything else still runs on the object itself. */
export function intercepting<T extends object>(target: T, calls: Calls<T>): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in calls) return Reflect.get(calls, key);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === "function" ? value.bind(object) : value;
    },
  });
}
