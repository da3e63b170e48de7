import type { TFunction } from "i18next";

import { Refusal } from "../refusal";

/**
 * What is said of a failure: in the language of the reader where we know the server's code, else in the words of the server, which are
 * English, and where it has none in a sentence of ours.
 */
export function sentenceOf(t: TFunction, failure: unknown): string {
  if (!(failure instanceof Refusal)) {
    return t("dualPasswordFailedInConsole");
  }
  const known = t(keyOfCode(failure), { defaultValue: "" });
  return known || (failure.sentence ?? t(keyOf(failure.status), { status: failure.status }));
}

/** The reason for which a token is refused stands in the sentence alone. */
const TOKEN_REFUSAL = /^The token is refused: ([a-z_]+)\.$/;

function keyOfCode({ code, sentence = "" }: Refusal): string {
  const reason = TOKEN_REFUSAL.exec(sentence)?.[1];
  return reason === undefined ? `dualPasswordRefusal.${code}` : `dualPasswordTokenRefusal.${reason}`;
}

function keyOf(status: number): string {
  switch (status) {
    case 0:
      return "dualPasswordNoAnswer";
    case 401:
      return "dualPasswordSignedOut";
    case 403:
      return "dualPasswordNotAllowed";
    case 404:
      return "dualPasswordNotFound";
    default:
      return "dualPasswordFailedOnServer";
  }
}

/** Whether nothing was changed because what was shown does not hold any more. */
export const isOvertaken = (failure: unknown) => failure instanceof Refusal && failure.status === 412;

/** Whether the server has said that nothing was changed: where there was no answer, or it has failed, nobody knows. */
export const isRefusal = (failure: unknown) =>
  failure instanceof Refusal && failure.status >= 400 && failure.status < 500;
