/**
 * What the settings of suspension mean, in sentences.
 *
 * The rules are those of the suspension engine (LockoutRules): wrong entries are counted from the last right entry, release or end of
 * a suspension on, however far apart they are, and temporary suspensions from the last release on, or also from the last right entry
 * on. While something is suspended nothing is evaluated. So without a right entry the greatest number of guesses is that of the wrong
 * entries of all temporary suspensions and of the permanent one.
 */
export type LockoutValues = {
  maxFailures: number;
  suspensionMinutes: number;
  temporarySuspensions: number;
  /** What lets the count of temporary suspensions begin again: a right entry too, or a release alone. */
  forgetSuspensions: "success" | "release";
};

const MINUTES_OF_A_DAY = 24 * 60;

/** How many wrong entries are evaluated until the permanent suspension, without a right one. */
export const guessesOf = ({ maxFailures, temporarySuspensions }: LockoutValues) =>
  maxFailures * (temporarySuspensions + 1);

/** How many of them at most in any 24 hours; suspensions begin at least their length apart. */
export const guessesADayOf = (values: LockoutValues) =>
  Math.min(guessesOf(values), values.maxFailures * Math.ceil(MINUTES_OF_A_DAY / values.suspensionMinutes));

/** @param language "ja"; all others are told it in English */
export function meaningOf(values: LockoutValues, language: string): string {
  return language === "ja" ? inJapanese(values) : inEnglish(values);
}

function inEnglish(values: LockoutValues): string {
  const guesses = guessesOf(values);
  const aDay = guessesADayOf(values);
  return [
    `${suspensionInEnglish(values)}: ${guesses === 1 ? "1 guess" : `at most ${number(guesses, "en")} guesses`}.`,
    aDay < guesses ? `At most ${number(aDay, "en")} of them in any 24 hours.` : "",
    resetInEnglish(values),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function suspensionInEnglish({ maxFailures, suspensionMinutes, temporarySuspensions }: LockoutValues): string {
  const entries =
    maxFailures === 1 ? "1 wrong entry suspends" : `${number(maxFailures, "en")} wrong entries in a row suspend`;
  return temporarySuspensions === 0
    ? `${entries} for good`
    : `${entries} for ${duration(suspensionMinutes, EN_UNITS, " ")}; the ${ordinal(temporarySuspensions + 1)} time for good`;
}

function resetInEnglish({ maxFailures, temporarySuspensions, forgetSuspensions }: LockoutValues): string {
  if (temporarySuspensions === 0) {
    return maxFailures === 1
      ? "Only a release ends the suspension."
      : "A right entry in between, or a release, starts the count again from zero; time alone does not.";
  }
  if (maxFailures === 1) {
    return forgetSuspensions === "success"
      ? "A right entry in between, or a release, starts the count of suspensions again from zero; time alone does not."
      : "Only a release starts the count of suspensions again from zero; a right entry, or time alone, does not.";
  }
  return forgetSuspensions === "success"
    ? "A right entry in between, or a release, starts the counts of wrong entries and of suspensions again from zero; time alone does not."
    : "A right entry in between starts the count of wrong entries again from zero, and only a release that of suspensions; time alone does neither.";
}

function inJapanese(values: LockoutValues): string {
  const guesses = guessesOf(values);
  const aDay = guessesADayOf(values);
  return [
    `${suspensionInJapanese(values)}入力を試せるのは${guesses === 1 ? "" : "最大"}${number(guesses, "ja")}回です。`,
    aDay < guesses ? `24時間あたりでは最大${number(aDay, "ja")}回です。` : "",
    resetInJapanese(values),
  ].join("");
}

function suspensionInJapanese({ maxFailures, suspensionMinutes, temporarySuspensions }: LockoutValues): string {
  const entries = maxFailures === 1 ? "1回誤ると" : `${number(maxFailures, "ja")}回連続して誤ると`;
  return temporarySuspensions === 0
    ? `${entries}、解除されるまで利用停止になります。`
    : `${entries}${duration(suspensionMinutes, JA_UNITS, "")}の一時利用停止、${number(temporarySuspensions + 1, "ja")}回目は解除されるまで利用停止になります。`;
}

function resetInJapanese({ maxFailures, temporarySuspensions, forgetSuspensions }: LockoutValues): string {
  if (temporarySuspensions === 0) {
    return maxFailures === 1
      ? "利用停止は、解除された場合にのみ終了します。"
      : "途中で正しく入力するか、解除されると、誤入力の回数は0に戻ります。時間の経過だけでは戻りません。";
  }
  if (maxFailures === 1) {
    return forgetSuspensions === "success"
      ? "途中で正しく入力するか、解除されると、一時利用停止の回数は0に戻ります。時間の経過だけでは戻りません。"
      : "一時利用停止の回数は、解除された場合にのみ0に戻ります。正しい入力や時間の経過では戻りません。";
  }
  return forgetSuspensions === "success"
    ? "途中で正しく入力するか、解除されると、誤入力の回数と一時利用停止の回数はいずれも0に戻ります。時間の経過だけでは戻りません。"
    : "途中で正しく入力すると誤入力の回数は0に戻りますが、一時利用停止の回数は解除された場合にのみ0に戻ります。時間の経過だけではいずれも戻りません。";
}

type Units = (count: number, unit: "day" | "hour" | "minute") => string;

const EN_UNITS: Units = (count, unit) => `${number(count, "en")} ${unit}${count === 1 ? "" : "s"}`;

const JA_UNITS: Units = (count, unit) =>
  `${number(count, "ja")}${{ day: "日", hour: "時間", minute: "分" }[unit]}`;

function duration(minutes: number, units: Units, blank: string): string {
  const days = Math.floor(minutes / MINUTES_OF_A_DAY);
  const hours = Math.floor((minutes % MINUTES_OF_A_DAY) / 60);
  const rest = minutes % 60;
  const parts = [
    days > 0 ? units(days, "day") : "",
    hours > 0 ? units(hours, "hour") : "",
    rest > 0 ? units(rest, "minute") : "",
  ].filter((part) => part !== "");
  // In Japanese a length that ends with an hour has the word for a length in it already.
  return parts.join(blank) + (units === JA_UNITS && !parts[parts.length - 1].endsWith("時間") ? "間" : "");
}

function ordinal(place: number): string {
  if (place === 2) {
    return "second";
  }
  if (place === 3) {
    return "third";
  }
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return number(place, "en") + suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(place)];
}

const number = (value: number, language: string) => value.toLocaleString(language);
