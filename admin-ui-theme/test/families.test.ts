import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import type { Schema } from "../src/api";
import { TOKEN_STATES } from "../src/pages/tokens/tokenQuery";
import type { TokenAction } from "../src/pages/tokens/tokenActions";

const MESSAGES = "maven-resources/theme/dual-password-admin/admin/messages/messages_en.properties";
const JAVA = "../authenticators/src/main/java/io/github/dualpassword/otp";

const messages = new Set(
  readFileSync(MESSAGES, "utf8")
    .split("\n")
    .map((line) => line.slice(0, line.indexOf("="))),
);

/** Of a type of the API, so that the compiler names a value that is missing. */
const valuesOf = <T extends string>(values: Record<T, true>) => Object.keys(values);

const suspensions = valuesOf<NonNullable<Schema<"Token">["suspension"]>>({
  usable: true,
  temporarily_suspended: true,
  permanently_suspended: true,
  suspended_by_bank: true,
});
const reasons = valuesOf<Schema<"NotInitialised">["reason"]>({
  not_in_contract: true,
  keycloak_administrator: true,
  service_account: true,
  login_not_changeable: true,
  password_rejected: true,
  user_not_found: true,
  failed: true,
});
const passkeys = valuesOf<Exclude<Schema<"Passkey">["state"], "usable">>({
  cooling_down: true,
  suspended: true,
  of_another_name: true,
  synced: true,
  not_registered: true,
});
const actions = valuesOf<TokenAction>({
  suspend: true,
  release: true,
  resynchronise: true,
  assign: true,
  takeBack: true,
  revoke: true,
});

const constants = (file: string, pattern: RegExp) =>
  [...readFileSync(`${JAVA}/${file}`, "utf8").matchAll(pattern)].map((match) => match[1]!.toLowerCase());

const faults = [
  ...constants("file/FaultCode.java", /^ {4}([A-Z_]+)\(/gm),
  ...constants("inventory/ImportFault.java", /String [A-Z_]+ = "([a-z_]+)";/g),
];
const refusals = constants("TokenRefusal.java", /^ {4}([A-Z_]+),?$/gm);

test.each([
  ["State", [...TOKEN_STATES, ...suspensions, ...passkeys.map((state) => `passkey_${state}`)]],
  ["TokenStanding", [...TOKEN_STATES, ...suspensions.filter((state) => state !== "usable"), "expired", "not_started"]],
  ["TokenAction", actions],
  ["TokenAsk", actions],
  ["TokenExplain", actions],
  ["TokenDone", actions],
  ["Left", reasons],
  ["Fault", faults],
  ["TokenRefusal", refusals],
])("every value of the family %s has a message", (family, values) => {
  expect(values.length).toBeGreaterThan(3);
  expect(values.filter((value) => !messages.has(`dualPassword${family}.${value}`))).toEqual([]);
});
