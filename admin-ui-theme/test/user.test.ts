import { expect, test } from "vitest";

import { dateAndTime, isZone, lastDay, namedDay } from "../src/components/moments";
import { languageOfLetter } from "../src/components/languages";
import { letterPage } from "../src/components/letter";
import { kindOf } from "../src/components/states";
import { mayDo } from "../src/pages/user/access";
import { slipPage } from "../src/pages/user/slip";
import { isComplete, resetOf } from "../src/pages/user/wanted";

test("moments are shown in the zone of the realm", () => {
  expect(dateAndTime("2026-12-07T15:00:01Z", "Asia/Tokyo", "ja")).toBe("2026/12/08 00:00:01");
  expect(dateAndTime("2026-12-07T15:00:01Z", "Asia/Tokyo", "en")).toBe("2026-12-08 00:00:01");
});

test("the end of a day is the day itself", () => {
  expect(lastDay("2026-12-07T15:00:00Z", "Asia/Tokyo", "ja")).toBe("2026/12/07");
  expect(lastDay("2026-12-07T15:00:00Z", "Europe/Berlin", "en")).toBe("2026-12-07");
});

test("what is no zone is none", () => {
  expect([isZone("Asia/Tokyo"), isZone("Tokyo"), isZone(undefined)]).toEqual([true, false, false]);
});

test("a letter holds what was typed as text", () => {
  const page = letterPage({ language: "ja", title: "t", lines: [{ name: "n", value: "<b>&\"'", typed: true }], notes: [] });

  expect(page).toContain('<td class="typed">&lt;b&gt;&amp;&quot;&#39;</td>');
});

test.each([
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["en-GB", "en"],
  ["fr", "en"],
])("a letter to somebody who reads %s is written in %s", (tag, language) => {
  expect(languageOfLetter(tag)).toBe(language);
});

test("a slip has what was generated, and its last day in the zone that the server names", () => {
  const user = { name: "データ 花子", username: "hanako" } as Parameters<typeof slipPage>[0];
  const done = {
    generated: { confirmation: "new-1" },
    validUntil: { login: "2026-01-01T00:00:00Z", confirmation: "2026-12-08T00:00:00Z" },
    reader: { language: "ja", timeZone: "Europe/London" },
  } as unknown as Parameters<typeof slipPage>[1];

  const page = slipPage(user, done, ((key: string) => key) as unknown as Parameters<typeof slipPage>[2], "ja");

  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('<td class="typed">new-1</td>');
  expect(page).toContain("<td>2026/12/07</td>");
  expect(page).not.toContain("2026/01/01");
});

test.each([
  ["usable", "good"],
  ["login_temporarily_suspended", "temporary"],
  ["confirmation_permanently_suspended", "stopped"],
  ["service_stopped", "stopped"],
  ["not_stopped", "good"],
  ["provisional", "due"],
  ["not_set", "plain"],
])("the state %s looks %s", (state, kind) => {
  expect(kindOf(state)).toBe(kind);
});

test("who may reset only may do nothing else", () => {
  expect(mayDo({ view: true, manage: false, resetPassword: true }, false)).toEqual({ manage: false, reset: true, letter: false });
  expect(mayDo({ view: true, manage: true }, true)).toEqual({ manage: true, reset: true, letter: true });
  expect(mayDo(undefined, true)).toEqual({ manage: false, reset: false, letter: false });
});

test("only what is wanted is sent", () => {
  const wanted = {
    login: { choice: "generate" as const, value: "left over" },
    confirmation: { choice: "leave" as const, value: "left over" },
  };

  expect(resetOf(wanted, true)).toEqual({ login: { provisional: true } });
  expect(isComplete(wanted)).toBe(true);
  expect(isComplete({ ...wanted, login: { choice: "type", value: "" } })).toBe(false);
  expect(isComplete({ login: wanted.confirmation, confirmation: wanted.confirmation })).toBe(false);
});

test("a day that the server names is written as other days of the language", () => {
  expect(namedDay("2026-12-31", "ja")).toBe("2026/12/31");
  expect(namedDay("2026-12-31", "en")).toBe("2026-12-31");
});
