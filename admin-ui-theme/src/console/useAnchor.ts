import { useEffect, useState } from "react";

/** How long an anchor may be away before it counts as lost, in milliseconds. */
const PATIENCE = 5_000;

export type Anchor = { element: Element } | "awaited" | "lost";

/** An element of the console, beside which something of ours is placed; a later version may not have it any more. */
export function useAnchor(selector: string): Anchor {
  const [anchor, setAnchor] = useState<Anchor>("awaited");
  useEffect(() => {
    let waiting: number | undefined;
    const look = () => {
      const element = document.querySelector(selector);
      if (element) {
        window.clearTimeout(waiting);
        waiting = undefined;
        setAnchor((last) => (typeof last === "object" && last.element === element ? last : { element }));
      } else if (waiting === undefined) {
        waiting = window.setTimeout(() => setAnchor("lost"), PATIENCE);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      observer.disconnect();
      window.clearTimeout(waiting);
    };
  }, [selector]);
  return anchor;
}
