import { expect, test } from "vitest";

import { complaintsOf, differing, lockoutValues, rebased, wished, withWish } from "../src/pages/policy/draft";
import { isEdited, SETTINGS, type Setting } from "../src/pages/policy/settings";
import { groupsOf, topicOf } from "../src/pages/policy/topics";

const setting = (name: string): Setting => {
  const found = SETTINGS.find(({ attribute }) => attribute === `dual-password.${name}`);
  if (!found) {
    throw new Error(name);
  }
  return found;
};

const failures = setting("login.max-failures");
const holding = Object.fromEntries(SETTINGS.map(({ attribute, byDefault }) => [attribute, byDefault]));

test("settings are read from their documentation", () => {
  expect(SETTINGS.length).toBeGreaterThan(70);
  expect(failures).toMatchObject({ byDefault: "5", form: { kind: "number", least: 1, most: 10000 } });
  expect(setting("token.users").byDefault).toBe("");
  expect(setting("login.forget-suspensions").form).toEqual({ kind: "choice", values: ["success", "release"] });
  expect(setting("profile").form).toMatchObject({ kind: "choice", values: expect.arrayContaining(["before-login", ""]) });
  expect(setting("before-login.procedures").form).toEqual({ kind: "several", values: ["release", "reset", "release-otp"] });
  expect(setting("time-zone").form).toEqual({ kind: "text" });
  expect(setting("before-login.enabled").form).toEqual({ kind: "choice", values: ["true", "false"] });
});

test("every setting that is edited has a topic, and is shown once", () => {
  const edited = SETTINGS.filter(isEdited).map(({ attribute }) => attribute);
  expect(edited.length).toBeGreaterThan(60);
  expect(edited.filter((attribute) => topicOf(attribute) === "other")).toEqual([]);
  const shown = groupsOf(SETTINGS).flatMap(({ settings }) => settings.map(({ attribute }) => attribute));
  expect([...shown].sort()).toEqual([...edited].sort());
});

test("a setting that a newer extension has is shown among the others", () => {
  expect(topicOf("dual-password.something-new")).toBe("other");
});

test("what holds already is no wish", () => {
  const draft = withWish({}, holding, failures, "3");
  expect(draft).toEqual({ "dual-password.login.max-failures": "3" });
  expect(wished(draft, holding, failures)).toBe("3");
  expect(withWish(draft, holding, failures, "5")).toEqual({});
  expect(withWish(draft, holding, failures, null)).toEqual({});
  const strict = { ...holding, [failures.attribute]: "3" };
  expect(withWish({}, strict, failures, null)).toEqual({ [failures.attribute]: null });
  expect(wished({ [failures.attribute]: null }, strict, failures)).toBe("5");
});

test("nothing of what is wished is lost when others have changed settings meanwhile", () => {
  const minutes = setting("login.suspension-minutes");
  const draft = { [failures.attribute]: "3", [minutes.attribute]: "60" };
  const present = { ...holding, [minutes.attribute]: "60", "dual-password.time-zone": "UTC" };
  expect(rebased(draft, present, SETTINGS)).toEqual({ [failures.attribute]: "3" });
  expect(differing(holding, present)).toEqual([minutes.attribute, "dual-password.time-zone"].sort());
});

test("each wrong value is told at its setting", () => {
  const message =
    "Realm attribute 'dual-password.login.max-failures' is '0', but must be a whole number from 1 to 10000. " +
    "Realm attribute 'dual-password.time-zone' is 'Mars. Here', but must be the name of a time zone, such as Asia/Tokyo or Europe/Berlin.";
  expect(complaintsOf(message)).toEqual({
    "dual-password.login.max-failures":
      "Realm attribute 'dual-password.login.max-failures' is '0', but must be a whole number from 1 to 10000.",
    "dual-password.time-zone":
      "Realm attribute 'dual-password.time-zone' is 'Mars. Here', but must be the name of a time zone, such as Asia/Tokyo or Europe/Berlin.",
  });
  expect(complaintsOf("There is no setting 'x'.")).toEqual({});
});

test("values have a meaning while all four are allowed", () => {
  expect(lockoutValues(SETTINGS, "login", {}, holding)).toEqual({
    maxFailures: 5,
    suspensionMinutes: 30,
    temporarySuspensions: 2,
    forgetSuspensions: "success",
  });
  expect(lockoutValues(SETTINGS, "token", {}, holding)?.temporarySuspensions).toBe(0);
  for (const wrong of ["", "0", "10001", "1.5", "５", " 5", "-1"]) {
    expect(lockoutValues(SETTINGS, "login", { [failures.attribute]: wrong }, holding)).toBeUndefined();
  }
});
