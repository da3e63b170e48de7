import type { TFunction } from "i18next";

import type { Schema } from "../../api";
import { nameKeyOf, PASSWORDS } from "../../components/kinds";
import { letterPage } from "../../components/letter";
import { lastDay } from "../../components/moments";

/**
 * The slip that brings generated passwords, as a page to be printed.
 *
 * @param t texts in the language of who reads it
 * @param language the same
 */
export function slipPage(user: Schema<"User">, done: Schema<"PasswordsReset">, t: TFunction, language: string): string {
  const passwords = PASSWORDS.flatMap((kind) => {
    const value = done.generated[kind];
    const until = done.validUntil[kind];
    return value === undefined
      ? []
      : [
          { name: t(nameKeyOf(kind)), value, typed: true },
          ...(until
            ? [{ name: t("dualPasswordFactValidUntil"), value: lastDay(until, done.reader.timeZone, language) }]
            : []),
        ];
  });
  return letterPage({
    language,
    title: t("dualPasswordSlipTitle"),
    lines: [
      { name: t("dualPasswordSlipName"), value: user.name },
      { name: t("dualPasswordSlipLoginId"), value: user.username, typed: true },
      ...passwords,
    ],
    notes: [t("dualPasswordSlipChange"), t("dualPasswordSlipKeep")],
  });
}
