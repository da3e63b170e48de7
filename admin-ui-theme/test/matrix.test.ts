import { expect, test } from "vitest";

import {
  changedCells,
  changesOf,
  isAllowed,
  OPERATIONS,
  rebasedOn,
  toggled,
  type Matrix,
} from "../src/pages/policy/matrix";

const byDefault: Matrix = Object.fromEntries(OPERATIONS.map(({ id, byDefault: row }) => [id, row]));
const stopMaster = { operation: "service-stop", operator: "administrator", target: "master" };
const stopGeneral = { operation: "service-stop", operator: "administrator", target: "general" };

test("operations are read from their settings", () => {
  expect(OPERATIONS.map(({ id }) => id)).toHaveLength(9);
  expect(byDefault["service-stop"]).toEqual({
    master: ["master", "administrator", "general"],
    administrator: ["administrator", "general"],
  });
  expect(OPERATIONS.filter(({ canBeOnOneself }) => canBeOnOneself).map(({ id }) => id)).toEqual([
    "revoke-token",
    "pre-login-unlock",
    "pre-login-reset",
  ]);
});

test("one answer is changed, and changed back", () => {
  const changed = toggled(byDefault, stopMaster);
  expect(isAllowed(byDefault, stopMaster)).toBe(false);
  expect(isAllowed(changed, stopMaster)).toBe(true);
  expect(changedCells(byDefault, changed)).toEqual([stopMaster]);
  expect(toggled(changed, stopMaster)).toEqual(byDefault);
});

test("changed rows are sent, defaults as such, and an operator without targets is left out", () => {
  const none = ["administrator", "general"].reduce(
    (matrix, target) => toggled(matrix, { ...stopMaster, target }),
    byDefault,
  );
  expect(changesOf(byDefault, none, OPERATIONS)).toEqual({
    "service-stop": { master: ["master", "administrator", "general"] },
  });
  expect(changesOf(none, byDefault, OPERATIONS)).toEqual({ "service-stop": null });
  expect(changesOf(byDefault, byDefault, OPERATIONS)).toEqual({});
});

test("what others have changed meanwhile stays, and so do the own wishes", () => {
  const wanted = toggled(byDefault, stopMaster);
  const present = toggled(byDefault, stopGeneral);
  const both = rebasedOn(present, byDefault, wanted);
  expect(isAllowed(both, stopMaster)).toBe(true);
  expect(isAllowed(both, stopGeneral)).toBe(false);
  expect(rebasedOn(wanted, byDefault, wanted)).toEqual(wanted);
});
