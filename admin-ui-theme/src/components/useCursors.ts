import { useEffect, useState } from "react";

/** Where pages begin that lead on from one to the next, and can only be gone back to by remembering where they began. */
export type Cursors = {
  /** Where the shown page begins; missing for the first one. */
  after?: string;
  /** Number of the shown page, from 1. */
  number: number;
  /** @param after where the next page begins */
  next: (after: string) => void;
  previous: () => void;
  first: () => void;
};

/** @param list what the pages are of: with another one they begin anew */
export function useCursors(list: string): Cursors {
  const [passed, setPassed] = useState<{ list: string; afters: string[] }>({ list, afters: [] });
  const afters = passed.list === list ? passed.afters : [];
  useEffect(() => setPassed((last) => (last.list === list ? last : { list, afters: [] })), [list]);
  return {
    after: afters.at(-1),
    number: afters.length + 1,
    next: (after) => setPassed({ list, afters: [...afters, after] }),
    previous: () => setPassed({ list, afters: afters.slice(0, -1) }),
    first: () => setPassed({ list, afters: [] }),
  };
}
