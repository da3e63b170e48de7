import { useCallback, useEffect, useState, type DependencyList } from "react";

/** What is known of something that is asked for: nothing yet, the answer, or why there is none. */
export type Known<T> =
  | { state: "loading" }
  | { state: "ready"; value: T; reloading: boolean }
  | { state: "failed"; failure: unknown };

/**
 * Asks when the page is shown, and again when what it depends on has changed, or by the second value. While it is asked again the
 * last answer stays.
 */
export function useAnswer<T>(ask: () => Promise<T>, dependencies: DependencyList): [Known<T>, () => void] {
  const [known, setKnown] = useState<Known<T>>({ state: "loading" });
  const [count, setCount] = useState(0);
  useEffect(() => {
    let awaited = true;
    setKnown((last) => (last.state === "ready" ? { ...last, reloading: true } : { state: "loading" }));
    ask().then(
      (value) => awaited && setKnown({ state: "ready", value, reloading: false }),
      (failure: unknown) => awaited && setKnown({ state: "failed", failure }),
    );
    return () => {
      awaited = false;
    };
  }, [...dependencies, count]);
  const again = useCallback(() => setCount((last) => last + 1), []);
  return [known, again];
}
