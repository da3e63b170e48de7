import page from "../../../../docs/generated/settings.md?raw";

const PREFIX = "dual-password.";

/** What a value may be, as far as it changes how it is entered. */
export type Form =
  | { kind: "number"; least: number; most: number }
  | { kind: "choice"; values: string[] }
  | { kind: "several"; values: string[] }
  | { kind: "text" };

/** A setting of a realm, as the extension declares it. */
export type Setting = {
  /** Name of the realm attribute that holds it. */
  attribute: string;
  /** What holds where the realm has no such attribute. */
  byDefault: string;
  /** The values that are allowed, in English. */
  allowed: string;
  /** What it does, in English. */
  effect: string;
  form: Form;
};

/** All settings in the order of their documentation, which is written from the code of the extension. */
export const SETTINGS: Setting[] = settingsOf(page);

/** Reads the table of settings. */
export function settingsOf(table: string): Setting[] {
  return [...table.matchAll(/^\| `(dual-password\.[^`]+)` \| (.*?) \| (.*?) \| (.*) \|$/gm)].map(
    ([, attribute, byDefault, allowed, effect]) => ({
      attribute,
      byDefault: byDefault === "none" ? "" : byDefault.replaceAll("`", ""),
      allowed,
      effect,
      form: formOf(allowed),
    }),
  );
}

function formOf(allowed: string): Form {
  const range = /^a whole number from (\d+) to (\d+)$/.exec(allowed);
  if (range) {
    return { kind: "number", least: Number(range[1]), most: Number(range[2]) };
  }
  const several = /^one or more of (.+), separated by blanks$/.exec(allowed);
  if (several) {
    return { kind: "several", values: several[1].split(", ") };
  }
  const choice = /^([a-z-]+(?: or [a-z-]+)+)(, or nothing)?$/.exec(allowed);
  return choice ? { kind: "choice", values: [...choice[1].split(" or "), ...(choice[2] ? [""] : [])] } : { kind: "text" };
}

/** The name without what all have in common. */
export const shortName = (attribute: string) =>
  attribute.startsWith(PREFIX) ? attribute.slice(PREFIX.length) : attribute;

/** What is counted for itself, by the beginning of the names of its settings. */
export const COUNTED = ["login", "confirmation", "token", "token-registration", "existing-otp"] as const;

export type Counted = (typeof COUNTED)[number];

const SUSPENSION = /^(login|confirmation|token|token-registration|existing-otp)\.(max-failures|suspension-minutes|temporary-suspensions|forget-suspensions)$/;

/** Of a setting that says when something is suspended: what, and which of the four settings it is. */
export function suspensionSetting(attribute: string): { counted: Counted; part: string } | undefined {
  const match = SUSPENSION.exec(shortName(attribute));
  return match ? { counted: match[1] as Counted, part: match[2] } : undefined;
}

/** By what the messages about a setting are named: those of suspensions are equal for whatever is counted. */
export const messageName = (attribute: string) => {
  const suspension = suspensionSetting(attribute);
  return suspension ? `counted.${suspension.part}` : shortName(attribute);
};

export const ROW_PREFIX = `${PREFIX}permissions.`;

/** The mark of a realm that is set up; the set-up writes it. */
const MARK = `${PREFIX}version`;

/** Whether it is edited as a value; who may do what has a table of its own. */
export const isEdited = ({ attribute }: Setting) => attribute !== MARK && !attribute.startsWith(ROW_PREFIX);

/** The settings that a server has: also those that this theme does not know, as plain texts without a default of their own. */
export function settingsIn(values: Record<string, string>): Setting[] {
  const known = SETTINGS.filter(({ attribute }) => attribute in values);
  const unknown = Object.keys(values)
    .filter((attribute) => !SETTINGS.some((setting) => setting.attribute === attribute))
    .map(
      (attribute): Setting => ({ attribute, byDefault: values[attribute], allowed: "", effect: "", form: { kind: "text" } }),
    );
  return [...known, ...unknown];
}
