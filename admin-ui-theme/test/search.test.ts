import { expect, test } from "vitest";

import { BEGINNING, pageFrom, SUSPENSIONS, type FoundUser, type Query, type State } from "../src/pages/suspended-users/search";

const user = (username: string, ...states: State[]): FoundUser => ({
  id: username,
  username,
  name: "",
  enabled: true,
  states: states.map((state) => ({ state })),
});

const BOTH = user("both", "login_permanently_suspended", "confirmation_temporarily_suspended");
const STOPPED = user("stopped", "service_stopped");
const FREE = user("free", "login_must_change");

/** A server that has these users, two a page. */
const server = (...users: FoundUser[]) => {
  const queries: Query[] = [];
  const ask = async (query: Query) => {
    queries.push(query);
    const all = users.filter((each) => !query.state || each.states.some(({ state }) => state === query.state));
    const begin = Number(query.after ?? 0);
    const end = begin + 2;
    return { users: all.slice(begin, end), after: end < all.length ? String(end) : undefined };
  };
  return { ask, queries };
};

test("a user with several suspensions is shown once", async () => {
  const { ask, queries } = server(BOTH, STOPPED);

  const page = await pageFrom(ask, {}, BEGINNING, 50);

  expect(page).toEqual({ users: [BOTH, STOPPED], next: undefined });
  expect(queries.map(({ state }) => state)).toEqual(SUSPENSIONS);
});

test("a contract leads, and whoever works is left out", async () => {
  const { ask, queries } = server(FREE, STOPPED);

  expect((await pageFrom(ask, { contract: "c" }, BEGINNING, 50)).users).toEqual([STOPPED]);
  expect(queries).toEqual([{ contract: "c", after: undefined, max: 50 }]);
});

test("a page goes on until it is full, and the next one begins behind it", async () => {
  const many = ["a", "b", "c", "d", "e"].map((name) => user(name, "service_stopped"));
  const { ask } = server(...many);
  const search = { state: "service_stopped" as const };

  const first = await pageFrom(ask, search, BEGINNING, 4);
  const second = await pageFrom(ask, search, first.next!, 4);

  expect(first.users).toEqual(many.slice(0, 4));
  expect(second).toEqual({ users: many.slice(4), next: undefined });
});

test("a page without a user asks a bounded number of times", async () => {
  let questions = 0;
  const page = await pageFrom(
    async () => {
      questions++;
      return { users: [], after: String(questions) };
    },
    { state: "service_stopped" },
    BEGINNING,
    50,
  );

  expect(questions).toBe(10);
  expect(page).toEqual({ users: [], next: { list: 0, after: "10" } });
});
