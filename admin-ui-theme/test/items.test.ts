import { expect, test } from "vitest";

import { countsOf, isFingerprint, kindAndName, withOutcome, type ItemChange } from "../src/pages/set-up/items";

const changes: ItemChange[] = [
  { item: "role:master-user", outcome: "changed" },
  { item: "level:confirmation", outcome: "already_so" },
  { item: "setting:dual-password.profile", outcome: "conflict" },
  { item: "flow:a: b", outcome: "changed" },
];

test("an item has a kind and a name, which may have colons", () => {
  expect(kindAndName("flow:a: b")).toEqual({ kind: "flow", name: "a: b" });
  expect(kindAndName("something")).toEqual({ kind: "", name: "something" });
  expect(isFingerprint("flow:a")).toBe(true);
  expect(isFingerprint("role:flow")).toBe(false);
});

test("what is in the way comes first, and the rest in the order of the server", () => {
  expect(withOutcome(changes, ["changed", "conflict"]).map(({ item }) => item)).toEqual([
    "setting:dual-password.profile",
    "role:master-user",
    "flow:a: b",
  ]);
  expect(countsOf(changes)).toEqual({ conflict: 1, changed: 2, kept: 0, already_so: 1 });
});
