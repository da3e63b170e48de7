import { expect, test } from "vitest";

import { releaseAll, releasesOf, type Outcome } from "../src/pages/suspended-users/releases";
import type { FoundUser, State } from "../src/pages/suspended-users/search";

const user = (username: string, ...states: State[]): FoundUser => ({
  id: username,
  username,
  name: "",
  enabled: true,
  states: states.map((state) => ({ state })),
});

test("what there is to release follows from the states", () => {
  expect(releasesOf(user("a", "login_temporarily_suspended", "service_stopped"))).toEqual(["login", "service"]);
  expect(releasesOf(user("b", "confirmation_permanently_suspended"))).toEqual(["confirmation"]);
  expect(releasesOf(user("c", "login_must_change", "confirmation_expired", "login_not_set"))).toEqual([]);
});

test("who is refused keeps nobody else from being released, and nothing unwanted is done", async () => {
  const first = user("first", "login_permanently_suspended", "service_stopped");
  const second = user("second", "login_permanently_suspended");
  const refusal = new Error("no");
  const done: string[] = [];
  const outcomes: Outcome[] = [];

  await releaseAll(
    [first, second],
    ["login"],
    async ({ username }, what) => {
      if (username === "first") {
        throw refusal;
      }
      done.push(`${username} ${what}`);
    },
    (outcome) => outcomes.push(outcome),
  );

  expect(done).toEqual(["second login"]);
  expect(outcomes).toEqual([{ user: first, failure: refusal }, { user: second }]);
});
