import { type RefObject, useEffect, useEffectEvent } from "react";

/** Closes a menu when the pointer or the focus goes elsewhere. */
export function useCloseOutside(menu: RefObject<HTMLElement | null>, close: () => void): void {
  const closeUnlessWithin = useEffectEvent((event: Event) => {
    if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
  });

  useEffect(() => {
    const listen = (event: Event) => closeUnlessWithin(event);
    document.addEventListener("pointerdown", listen);
    document.addEventListener("focusin", listen);
    return () => {
      document.removeEventListener("pointerdown", listen);
      document.removeEventListener("focusin", listen);
    };
  }, []);
}
