import { createInstance } from "i18next";
import { expect, test } from "vitest";

import { interpolation } from "../src/interpolation";

const messages = {
  ask: "Release {{user}} of {{contract}}, {{number}} in all?",
  other: "something else",
};

async function asked(user: string): Promise<string> {
  const i18n = createInstance();
  await i18n.init({ lng: "en", resources: { en: { translation: messages } }, nsSeparator: false, interpolation });
  return i18n.t("ask", { user, contract: "<b>&'\"", number: 12 });
}

test("a value stands in a message as it is", async () => {
  expect(await asked("山田 太郎 $& $1")).toBe("Release 山田 太郎 $& $1 of <b>&'\", 12 in all?");
});

test("a value is no message itself, and takes the place of no other one", async () => {
  expect(await asked("$t(other) {{number}}")).toBe("Release $t(other) { {number}} of <b>&'\", 12 in all?");
});

test("a value does not turn the direction of what follows it", async () => {
  expect(await asked("taro\u202E\u2066")).toBe("Release taro\uFFFD\uFFFD of <b>&'\", 12 in all?");
});
