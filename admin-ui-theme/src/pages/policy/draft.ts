import { ROW_PREFIX, suspensionSetting, type Counted, type Setting } from "./settings";
import type { LockoutValues } from "./lockoutSentence";

/** Settings by their attributes, each with the value that holds. */
export type Values = Record<string, string>;

/** What is wanted otherwise and not saved yet: a value, or null for the default. */
export type Draft = Record<string, string | null>;

/** The draft with another wish; what holds already is no wish. */
export function withWish(draft: Draft, values: Values, setting: Setting, wish: string | null): Draft {
  const { [setting.attribute]: _former, ...others } = draft;
  const holdsAlready = (wish ?? setting.byDefault) === values[setting.attribute];
  return holdsAlready ? others : { ...others, [setting.attribute]: wish };
}

/** The value that would hold. */
export function wished(draft: Draft, values: Values, setting: Setting): string {
  const wish = draft[setting.attribute];
  return wish === undefined ? (values[setting.attribute] ?? setting.byDefault) : (wish ?? setting.byDefault);
}

/** What is left to be wished when other values hold. */
export function rebased(draft: Draft, values: Values, settings: Setting[]): Draft {
  return settings.reduce<Draft>(
    (kept, setting) =>
      setting.attribute in draft ? withWish(kept, values, setting, draft[setting.attribute]) : kept,
    {},
  );
}

/** Attributes of the values that are edited here and not the same in both. */
export const differing = (before: Values, after: Values) =>
  Object.keys(after)
    .filter((attribute) => !attribute.startsWith(ROW_PREFIX) && before[attribute] !== after[attribute])
    .sort();

/**
 * The sentences of a refusal, by the attribute that each is about.
 *
 * @param message as the server says it: a sentence for each wrong value, one after the other
 */
export function complaintsOf(message: string): Record<string, string> {
  return Object.fromEntries(
    message
      .split(/(?=Realm attribute 'dual-password\.)/)
      .flatMap((sentence) => {
        const attribute = /^Realm attribute '([^']+)' /.exec(sentence)?.[1];
        return attribute ? [[attribute, sentence.trim()]] : [];
      }),
  );
}

/** The settings of suspension as numbers; missing while one of them is no allowed value. */
export function lockoutValues(settings: Setting[], counted: Counted, draft: Draft, values: Values): LockoutValues | undefined {
  const part = (name: string) => {
    const setting = settings.find(({ attribute }) => {
      const suspension = suspensionSetting(attribute);
      return suspension?.counted === counted && suspension.part === name;
    });
    const value = setting && wished(draft, values, setting);
    return setting && value !== undefined && isAllowed(setting, value) ? value : undefined;
  };
  const maxFailures = part("max-failures");
  const suspensionMinutes = part("suspension-minutes");
  const temporarySuspensions = part("temporary-suspensions");
  const forgetSuspensions = part("forget-suspensions");
  if (
    maxFailures === undefined ||
    suspensionMinutes === undefined ||
    temporarySuspensions === undefined ||
    forgetSuspensions === undefined
  ) {
    return undefined;
  }
  return {
    maxFailures: Number(maxFailures),
    suspensionMinutes: Number(suspensionMinutes),
    temporarySuspensions: Number(temporarySuspensions),
    forgetSuspensions: forgetSuspensions as LockoutValues["forgetSuspensions"],
  };
}

/** Whether the value can be one; of texts the server alone knows. */
function isAllowed({ form }: Setting, value: string): boolean {
  switch (form.kind) {
    case "number":
      return /^[0-9]{1,9}$/.test(value) && Number(value) >= form.least && Number(value) <= form.most;
    case "choice":
      return form.values.includes(value);
    default:
      return true;
  }
}
