import { expect, test } from "vitest";

import type { Schema } from "../src/api";
import { standingOf } from "../src/components/tokenStanding";
import { actionsOf, isCode, isSerial } from "../src/pages/tokens/tokenActions";

type Token = Schema<"Token">;

const token = (state: Token["state"], suspension?: Token["suspension"]): Token => ({
  serial: "10000001",
  kind: "totp",
  algorithm: "sha256",
  digits: 6,
  state,
  suspension,
});

test.each<[Token, string[]]>([
  [token("in_stock", "usable"), ["assign", "revoke"]],
  [token("assigned", "usable"), ["suspend", "resynchronise", "assign", "takeBack", "revoke"]],
  [token("assigned", "temporarily_suspended"), ["suspend", "release", "assign", "takeBack", "revoke"]],
  [token("assigned", "permanently_suspended"), ["suspend", "release", "assign", "takeBack", "revoke"]],
  [token("suspended", "suspended_by_bank"), ["release", "revoke"]],
  [token("revoked", "usable"), []],
  [{ ...token("assigned", "usable"), form: "software" }, ["suspend", "revoke"]],
  [{ ...token("assigned", "temporarily_suspended"), form: "software" }, ["suspend", "release", "revoke"]],
  [{ ...token("suspended", "suspended_by_bank"), form: "software" }, ["release", "revoke"]],
  [{ ...token("assigned", "usable"), form: "hardware" }, ["suspend", "resynchronise", "assign", "takeBack", "revoke"]],
])("what can be done with %o", (given, actions) => {
  expect(actionsOf(given)).toEqual(actions);
});

test.each<[Token, string]>([
  [token("assigned", "usable"), "assigned"],
  [token("assigned"), "assigned"],
  [token("assigned", "permanently_suspended"), "permanently_suspended"],
  [token("suspended", "suspended_by_bank"), "suspended"],
  [{ ...token("assigned", "usable"), expiresOn: "2026-12-07" }, "assigned"],
  [{ ...token("assigned", "permanently_suspended"), expiresOn: "2026-12-06" }, "expired"],
  [{ ...token("assigned", "usable"), startsOn: "2026-12-07" }, "assigned"],
  [{ ...token("assigned", "usable"), startsOn: "2026-12-08" }, "not_started"],
  [{ ...token("revoked"), expiresOn: "2026-12-06" }, "revoked"],
])("how %o stands on 7 December", (given, standing) => {
  expect(standingOf(given, "2026-12-07")).toBe(standing);
});

test("a serial number and a code are read from full-width digits, and nothing else is taken for them", () => {
  expect(isSerial(" １００００００１ ", "10000001")).toBe(true);
  expect(isSerial("1000001", "10000001")).toBe(false);
  expect(["123456", "１２３４５６７８"].filter(isCode)).toHaveLength(2);
  expect(["12345", "123456789", "12345a", ""].filter(isCode)).toEqual([]);
});
