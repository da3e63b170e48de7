import { expect, test } from "vitest";

import { realmIn } from "../src/console/realms";

test("the realm of an address is the first part of its path", () => {
  expect(realmIn("#/bank/users/1/settings", "home")).toBe("bank");
  expect(realmIn("#/%E9%8A%80%E8%A1%8C/contracts?contract=1", "home")).toBe("銀行");
});

test("an address without a realm is about the one that is logged in to", () => {
  expect(realmIn("", "home")).toBe("home");
  expect(realmIn("#", "home")).toBe("home");
});

test("what cannot be read is no realm", () => {
  expect(realmIn("#/", "home")).toBe("");
  expect(realmIn("#/bank/users?search=100%", "home")).toBe("");
});
