import { expect, test } from "vitest";

import { sentenceOf } from "../src/components/refusals";
import { Refusal } from "../src/refusal";

const messages: Record<string, string> = {
  "dualPasswordRefusal.codes_used": "使用済みです。",
  "dualPasswordTokenRefusal.expired": "有効期限が過ぎています。",
  dualPasswordNotAllowed: "権限がありません。",
  dualPasswordFailedInConsole: "失敗しました。",
};
const t = ((key: string, options?: { defaultValue?: string }) =>
  messages[key] ?? options?.defaultValue ?? key) as unknown as Parameters<typeof sentenceOf>[0];

test.each([
  [new Refusal(409, "codes_used", "These codes were used before."), "使用済みです。"],
  [new Refusal(409, "token_refused", "The token is refused: expired."), "有効期限が過ぎています。"],
  [new Refusal(409, "token_refused", "The token is refused: something_new."), "The token is refused: something_new."],
  [new Refusal(400, "setting_refused", "It must be 1 to 9."), "It must be 1 to 9."],
  [new Refusal(403), "権限がありません。"],
  [new Error("x"), "失敗しました。"],
])("%o is said so", (failure, sentence) => {
  expect(sentenceOf(t, failure)).toBe(sentence);
});
