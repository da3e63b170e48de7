import type { TFunction } from "i18next";

import { Refusal } from "../api";

/** What is said of a failure: in the words of the server where it has any, else in a sentence of ours. */
export function sentenceOf(t: TFunction, failure: unknown): string {
  if (!(failure instanceof Refusal)) {
    return t("dualPasswordFailedInConsole");
  }
  return failure.sentence ?? t(keyOf(failure.status), { status: failure.status });
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
