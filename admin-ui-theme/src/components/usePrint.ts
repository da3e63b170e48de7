import { useCallback, useEffect, useRef } from "react";

import { printPage } from "./print";

/** Prints a page with {@link printPage}; what was printed leaves the memory with what printed it, and with the next print. */
export function usePrint(): (html: string) => void {
  const forget = useRef<() => void>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      forget.current?.();
    };
  }, []);
  return useCallback((html) => {
    forget.current?.();
    // What was answered only after the page was left is printed for nobody.
    forget.current = gone.current ? undefined : printPage(html);
  }, []);
}
