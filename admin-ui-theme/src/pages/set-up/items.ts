import type { Schema } from "../../api";

export type ItemChange = Schema<"ItemChange">;
export type Outcome = ItemChange["outcome"];

/** What is most important comes first. */
export const OUTCOMES: Outcome[] = ["conflict", "changed", "kept", "already_so"];

/** An item as the Admin API names it: its kind, and what it is called in the realm. */
export function kindAndName(item: string): { kind: string; name: string } {
  const colon = item.indexOf(":");
  return colon < 0 ? { kind: "", name: item } : { kind: item.slice(0, colon), name: item.slice(colon + 1) };
}

/** How many items have each outcome. */
export const countsOf = (changes: ItemChange[]): Record<Outcome, number> => ({
  conflict: count(changes, "conflict"),
  changed: count(changes, "changed"),
  kept: count(changes, "kept"),
  already_so: count(changes, "already_so"),
});

const count = (changes: ItemChange[], outcome: Outcome) =>
  changes.filter((change) => change.outcome === outcome).length;

/** Those with one of the outcomes, the most important first, else in the order of the server. */
export const withOutcome = (changes: ItemChange[], outcomes: Outcome[]) =>
  OUTCOMES.filter((outcome) => outcomes.includes(outcome)).flatMap((outcome) =>
    changes.filter((change) => change.outcome === outcome),
  );

/** Whether the value is a fingerprint of all that is in a flow, which says nothing to people. */
export const isFingerprint = (item: string) => kindAndName(item).kind === "flow";
