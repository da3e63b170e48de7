import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { OPERATIONS, OPERATORS, TARGETS } from "../src/pages/policy/matrix";
import { isEdited, messageName, SETTINGS } from "../src/pages/policy/settings";
import { TOPICS } from "../src/pages/policy/topics";
import { FINDING_TOPICS, KNOWN_FINDINGS, placeOf, topicOf } from "../src/pages/set-up/findings";
import { messagesIn } from "./texts";

const english = messagesIn("en");
const japanese = messagesIn("ja");
const edited = SETTINGS.filter(isEdited);
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

const withoutMarks = (text: string) => text.replaceAll("`", "");

/** Rows of the findings' documentation, which is written from the code of the extension. */
const findings = [
  ...readFileSync("../docs/set-up-check.md", "utf8").matchAll(/^\| `([a-z0-9-]+)` \| (?:error|warning) \| (.*?) \| (.*) \|$/gm),
].map(([, code, meaning, remedy]) => ({ code, meaning: withoutMarks(meaning), remedy: withoutMarks(remedy) }));

test.each(edited.map((setting) => [setting.attribute, setting] as const))("%s is explained", (_attribute, setting) => {
  const name = messageName(setting.attribute);
  expect(english.get(`dualPasswordSetting.${name}`)).toBeTruthy();
  expect(english.get(`dualPasswordSettingHelp.${name}`)).toBe(withoutMarks(setting.effect));
  expect(japanese.get(`dualPasswordSetting.${name}`)).toMatch(JAPANESE);
  expect(japanese.get(`dualPasswordSettingHelp.${name}`)).toMatch(JAPANESE);
});

test("every value that can be chosen has words", () => {
  const keys = edited.flatMap(({ attribute, form }) =>
    form.kind === "choice" || form.kind === "several"
      ? form.values.map((value) => `dualPasswordSettingValue.${messageName(attribute)}.${value || "none"}`)
      : [],
  );
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !english.get(key) || !JAPANESE.test(japanese.get(key) ?? ""))).toEqual([]);
});

test("of every text it is said what is allowed", () => {
  const texts = edited.filter(({ form }) => form.kind === "text");
  expect(texts.length).toBeGreaterThan(10);
  const wrong = texts.filter(({ attribute, allowed }) => {
    const key = `dualPasswordSettingAllowed.${messageName(attribute)}`;
    return english.get(key) !== withoutMarks(allowed) || !JAPANESE.test(japanese.get(key) ?? "");
  });
  expect(wrong).toEqual([]);
});

test("topics, operations and types of users have words", () => {
  const keys = [
    ...TOPICS.map((topic) => `dualPasswordTopic.${topic}`),
    ...FINDING_TOPICS.map((topic) => `dualPasswordFindingTopic.${topic}`),
    ...OPERATIONS.map(({ id }) => `dualPasswordOperation.${id}`),
    ...[...OPERATORS, ...TARGETS].map((type) => `dualPasswordUserType.${type}`),
  ];
  expect(keys.filter((key) => !english.get(key) || !JAPANESE.test(japanese.get(key) ?? ""))).toEqual([]);
});

test("every finding has a topic, and no other one has", () => {
  expect(findings.length).toBeGreaterThan(60);
  expect([...KNOWN_FINDINGS].sort()).toEqual(findings.map(({ code }) => code).sort());
  expect(topicOf("something-new")).toBe("other");
  expect(placeOf("something-new", "x")).toBeUndefined();
});

test.each(findings)("$code is explained", ({ code, meaning, remedy }) => {
  expect(english.get(`dualPasswordFinding.${code}`)).toBe(meaning);
  expect(english.get(`dualPasswordFindingRemedy.${code}`)).toBe(remedy);
  expect(japanese.get(`dualPasswordFinding.${code}`)).toMatch(JAPANESE);
  expect(japanese.get(`dualPasswordFindingRemedy.${code}`)).toMatch(JAPANESE);
});

test("a finding about a setting leads to the setting, and one about permissions to their table", () => {
  expect(placeOf("wrong-setting", "dual-password.login.max-failures")).toBe(
    "banking-policy?find=dual-password.login.max-failures",
  );
  expect(placeOf("weaker-than-profile", "dual-password.permissions.revoke-token")).toBe("banking-policy?tab=permissions");
  expect(placeOf("mail-server-missing", "smtpServer")).toBe("realm-settings/email");
  expect(placeOf("database-pool-small", "db-pool-max-size")).toBeUndefined();
});
