import { expect, test } from "vitest";

import type { Schema } from "../src/api";
import { outcomesOf, partsOf } from "../src/pages/contracts/initialisation";
import { statesOf } from "../src/pages/contracts/userStates";

const user = (id: string): Schema<"SoughtUser"> => ({ id, username: id, name: "", enabled: true, states: [] });
const slip = (id: string) => ({ id, username: id, name: "", passwords: {}, validUntil: {}, state: ["usable" as const] });

test("states are told by what they are about", () => {
  expect(
    statesOf({
      enabled: false,
      states: [{ state: "login_permanently_suspended" }, { state: "login_must_change" }, { state: "service_stopped" }],
    }),
  ).toEqual({
    login: ["permanently_suspended", "must_change"],
    confirmation: ["usable"],
    service: ["service_stopped", "stopped_by_bank"],
  });
  expect(statesOf({ enabled: true, states: [{ state: "confirmation_not_set" }] })).toEqual({
    login: ["usable"],
    confirmation: ["not_set"],
    service: ["not_stopped"],
  });
});

test("a list is split into parts, and nothing is lost or done twice", () => {
  expect(partsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(partsOf([], 2)).toEqual([]);
});

const users = ["a", "b", "c", "d"].map(user);
const answers = [
  { slips: [slip("a")], failures: [{ id: "b", username: "b", reason: "not_in_contract" as const }] },
];

test("who was in a refused request is as before, and so is who was in none", () => {
  expect(outcomesOf(users, answers, [users[2]!], true)).toEqual([
    { user: users[0], outcome: "initialised", states: ["usable"] },
    { user: users[1], outcome: "left", reason: "not_in_contract" },
    { user: users[2], outcome: "not_reached" },
    { user: users[3], outcome: "not_reached" },
  ]);
});

test("of a request without an answer nobody knows what it has done", () => {
  expect(outcomesOf(users, answers, [users[2]!], false).map(({ outcome }) => outcome)).toEqual([
    "initialised",
    "left",
    "unknown",
    "not_reached",
  ]);
});
