import { expect, test } from "vitest";

import { guessesADayOf, guessesOf, meaningOf, type LockoutValues } from "../src/pages/policy/lockoutSentence";

const values = (
  maxFailures: number,
  suspensionMinutes: number,
  temporarySuspensions: number,
  forgetSuspensions: LockoutValues["forgetSuspensions"] = "success",
): LockoutValues => ({ maxFailures, suspensionMinutes, temporarySuspensions, forgetSuspensions });

const BOTH_COUNTS =
  "A right entry in between, or a release, starts the counts of wrong entries and of suspensions again from zero; time alone does not.";
const ENTRIES_ONLY =
  "A right entry in between starts the count of wrong entries again from zero, and only a release that of suspensions; time alone does neither.";

test.each([
  [values(5, 30, 2), `5 wrong entries in a row suspend for 30 minutes; the third time for good: at most 15 guesses. ${BOTH_COUNTS}`],
  [values(5, 30, 2, "release"), `5 wrong entries in a row suspend for 30 minutes; the third time for good: at most 15 guesses. ${ENTRIES_ONLY}`],
  [values(3, 90, 1), `3 wrong entries in a row suspend for 1 hour 30 minutes; the second time for good: at most 6 guesses. ${BOTH_COUNTS}`],
  [
    values(5, 30, 1000),
    `5 wrong entries in a row suspend for 30 minutes; the 1,001st time for good: at most 5,005 guesses. At most 240 of them in any 24 hours. ${BOTH_COUNTS}`,
  ],
  [
    values(5, 30, 0),
    "5 wrong entries in a row suspend for good: at most 5 guesses. A right entry in between, or a release, starts the count again from zero; time alone does not.",
  ],
  [values(1, 30, 0, "release"), "1 wrong entry suspends for good: 1 guess. Only a release ends the suspension."],
  [
    values(1, 1, 3),
    "1 wrong entry suspends for 1 minute; the 4th time for good: at most 4 guesses. A right entry in between, or a release, starts the count of suspensions again from zero; time alone does not.",
  ],
  [
    values(1, 1440, 2, "release"),
    "1 wrong entry suspends for 1 day; the third time for good: at most 3 guesses. At most 1 of them in any 24 hours. Only a release starts the count of suspensions again from zero; a right entry, or time alone, does not.",
  ],
])("%o in English", (policy, sentence) => {
  expect(meaningOf(policy, "en")).toBe(sentence);
});

const BOTH_COUNTS_JA =
  "途中で正しく入力するか、解除されると、誤入力の回数と一時利用停止の回数はいずれも0に戻ります。時間の経過だけでは戻りません。";

test.each([
  [values(5, 30, 2), `5回連続して誤ると30分間の一時利用停止、3回目は解除されるまで利用停止になります。入力を試せるのは最大15回です。${BOTH_COUNTS_JA}`],
  [
    values(5, 30, 2, "release"),
    "5回連続して誤ると30分間の一時利用停止、3回目は解除されるまで利用停止になります。入力を試せるのは最大15回です。途中で正しく入力すると誤入力の回数は0に戻りますが、一時利用停止の回数は解除された場合にのみ0に戻ります。時間の経過だけではいずれも戻りません。",
  ],
  [values(3, 120, 1), `3回連続して誤ると2時間の一時利用停止、2回目は解除されるまで利用停止になります。入力を試せるのは最大6回です。${BOTH_COUNTS_JA}`],
  [
    values(5, 1500, 1000),
    `5回連続して誤ると1日1時間の一時利用停止、1,001回目は解除されるまで利用停止になります。入力を試せるのは最大5,005回です。24時間あたりでは最大5回です。${BOTH_COUNTS_JA}`,
  ],
  [
    values(5, 30, 0),
    "5回連続して誤ると、解除されるまで利用停止になります。入力を試せるのは最大5回です。途中で正しく入力するか、解除されると、誤入力の回数は0に戻ります。時間の経過だけでは戻りません。",
  ],
  [values(1, 30, 0), "1回誤ると、解除されるまで利用停止になります。入力を試せるのは1回です。利用停止は、解除された場合にのみ終了します。"],
  [
    values(1, 1, 1),
    "1回誤ると1分間の一時利用停止、2回目は解除されるまで利用停止になります。入力を試せるのは最大2回です。途中で正しく入力するか、解除されると、一時利用停止の回数は0に戻ります。時間の経過だけでは戻りません。",
  ],
  [
    values(1, 1, 1, "release"),
    "1回誤ると1分間の一時利用停止、2回目は解除されるまで利用停止になります。入力を試せるのは最大2回です。一時利用停止の回数は、解除された場合にのみ0に戻ります。正しい入力や時間の経過では戻りません。",
  ],
])("%o in Japanese", (policy, sentence) => {
  expect(meaningOf(policy, "ja")).toBe(sentence);
});

const policies = [1, 2, 5].flatMap((failures) =>
  [1, 7, 720, 1439, 1440, 1441, 5000].flatMap((minutes) =>
    [0, 1, 2, 9].map((temporary) => values(failures, minutes, temporary)),
  ),
);

test.each(policies)("%o lets in as many guesses as its sentence says", (policy) => {
  const guesses = guessesOfTheMostEager(policy);

  expect(guessesOf(policy)).toBe(guesses.length);
  const perDay = guesses.map((from) => guesses.filter((at) => at >= from && at < from + 1440).length);
  expect(guessesADayOf(policy)).toBe(Math.max(...perDay));
});

/** The minutes at which somebody guesses who enters something wrong whenever it is evaluated, by the rules of the engine. */
function guessesOfTheMostEager(policy: LockoutValues): number[] {
  const guesses: number[] = [];
  let failures = 0;
  let suspensions = 0;
  let now = 0;
  for (;;) {
    guesses.push(now);
    failures++;
    if (failures < policy.maxFailures) {
      continue;
    }
    if (suspensions === policy.temporarySuspensions) {
      return guesses;
    }
    suspensions++;
    failures = 0;
    now += policy.suspensionMinutes;
  }
}
