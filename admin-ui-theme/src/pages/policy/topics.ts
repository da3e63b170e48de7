import { COUNTED, isEdited, shortName, suspensionSetting, type Counted, type Setting } from "./settings";

export const TOPICS = [
  "suspension",
  "general",
  "passwords",
  "confirmation",
  "tokens",
  "before-login",
  "guessing",
  "pages",
  "roles",
  "administration",
  "retention",
  "other",
] as const;

export type Topic = (typeof TOPICS)[number];

/** The first rule that fits decides. */
const RULES: [RegExp, Topic][] = [
  [/^(suspension-notice|suspension-sessions|failures-notice|unknown-logins\.limit)$/, "suspension"],
  [/^(time-zone|profile|log-stream)$/, "general"],
  [/\.retention-days$/, "retention"],
  [/^(.+\.validity-days|expired-passwords|reminder-days|change\.daily-limit)$/, "passwords"],
  [/^(confirmation-enrolment|confirmation(-code)?\..+|transaction\..+)$/, "confirmation"],
  [/^((software-)?token\..+|activation-password\..+|existing-otp|passkey\..+)$/, "tokens"],
  [/^before-login\./, "before-login"],
  [/^(throttle|spraying)\./, "guessing"],
  [/(-url|^software-keyboard|^token-registration-button|^previous-logins|^new-device-notice)$/, "pages"],
  [/^role\./, "roles"],
  [/^(masters-notice|after-reset)$/, "administration"],
];

export function topicOf(attribute: string): Topic {
  if (suspensionSetting(attribute)) {
    return "suspension";
  }
  const name = shortName(attribute);
  return RULES.find(([rule]) => rule.test(name))?.[1] ?? "other";
}

/** Settings that are shown together. */
export type Group = {
  topic: Topic;
  /** What is suspended by them; missing where they are no such settings. */
  counted?: Counted;
  settings: Setting[];
};

/** The settings that are edited, topic by topic; topics without any are left out. */
export function groupsOf(settings: Setting[]): Group[] {
  const edited = settings.filter(isEdited);
  return TOPICS.flatMap((topic) => {
    const ofTopic = edited.filter(({ attribute }) => topicOf(attribute) === topic);
    const suspensions = COUNTED.map((counted) => ({
      topic,
      counted,
      settings: ofTopic.filter(({ attribute }) => suspensionSetting(attribute)?.counted === counted),
    }));
    const others = { topic, settings: ofTopic.filter(({ attribute }) => !suspensionSetting(attribute)) };
    return [...suspensions, others].filter((group) => group.settings.length > 0);
  });
}

/** The same, with each topic once. */
export const byTopic = (groups: Group[]): [Topic, Group[]][] =>
  TOPICS.map((topic): [Topic, Group[]] => [topic, groups.filter((group) => group.topic === topic)]).filter(
    ([, ofTopic]) => ofTopic.length > 0,
  );
