import type { TFunction } from "i18next";

import { messageName, type Setting } from "./settings";

/** What a setting is called; one that this theme does not know yet, by its attribute. */
export const labelOf = (t: TFunction, setting: Setting) =>
  t(`dualPasswordSetting.${messageName(setting.attribute)}`, { defaultValue: setting.attribute });

/** What it does. */
export const helpOf = (t: TFunction, setting: Setting) =>
  t(`dualPasswordSettingHelp.${messageName(setting.attribute)}`, { defaultValue: setting.effect });

/** What is allowed, where the way in which it is entered does not show it. */
export function allowedOf(t: TFunction, setting: Setting): string | undefined {
  const { form } = setting;
  switch (form.kind) {
    case "number":
      return t("dualPasswordSettingRange", form);
    case "text":
      return t(`dualPasswordSettingAllowed.${messageName(setting.attribute)}`, { defaultValue: setting.allowed });
    default:
      return undefined;
  }
}

/** A value as people read it. */
export function valueOf(t: TFunction, setting: Setting, value: string): string {
  const { form } = setting;
  if (form.kind === "several") {
    return value
      .split(" ")
      .map((part) => choiceOf(t, setting, part))
      .join(", ");
  }
  return form.kind === "choice" ? choiceOf(t, setting, value) : value === "" ? t("dualPasswordSettingNone") : value;
}

/** One of the values that can be chosen. */
export const choiceOf = (t: TFunction, setting: Setting, value: string) =>
  t(`dualPasswordSettingValue.${messageName(setting.attribute)}.${value === "" ? "none" : value}`, {
    defaultValue: value,
  });
