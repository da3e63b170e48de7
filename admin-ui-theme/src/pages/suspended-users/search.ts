import type { Schema } from "../../api";

export type FoundUser = Schema<"SoughtUser">;
export type State = Schema<"UserState">;

/** What keeps users from working, in the order in which the list goes through it. */
export const SUSPENSIONS: State[] = [
  "login_permanently_suspended",
  "confirmation_permanently_suspended",
  "service_stopped",
  "login_temporarily_suspended",
  "confirmation_temporarily_suspended",
];

/** What is looked for. */
export type Search = {
  /** One of them; missing for any. */
  state?: State;
  /** Id of a contract; missing for any. */
  contract?: string;
};

/** Where a page begins: in the list of which state, and where in it. */
export type Place = { list: number; after?: string };

export const BEGINNING: Place = { list: 0 };

export type Page = { users: FoundUser[]; next?: Place };

/** One question to the server. */
export type Query = { state?: State; contract?: string; after?: string; max: number };

export type Ask = (query: Query) => Promise<Schema<"UserPage">>;

/** At most so many questions for one page: one may have few users, or none, though there are more. */
const MOST_QUESTIONS = 10;

/**
 * The next users. The server leads through one list at a time: that of a contract, else that of a state. A user who has several of the
 * states is shown once.
 *
 * @param size how many are wanted; a page may hold more, or fewer
 */
export async function pageFrom(ask: Ask, search: Search, place: Place, size: number): Promise<Page> {
  const lists = listsOf(search);
  const users: FoundUser[] = [];
  let next: Place | undefined = place;
  for (let question = 0; next && users.length < size && question < MOST_QUESTIONS; question++) {
    const list: (typeof lists)[number] = lists[next.list];
    const answer: Schema<"UserPage"> = await ask({ ...list.query, after: next.after, max: size });
    users.push(...answer.users.filter(list.isWanted));
    next = following(next, answer.after, lists.length);
  }
  return { users, next };
}

function following(place: Place, after: string | undefined, lists: number): Place | undefined {
  if (after !== undefined) {
    return { list: place.list, after };
  }
  return place.list + 1 < lists ? { list: place.list + 1 } : undefined;
}

function listsOf({ state, contract }: Search) {
  if (state) {
    return [{ query: { state, contract }, isWanted: () => true }];
  }
  if (contract) {
    return [{ query: { contract }, isWanted: (user: FoundUser) => suspensionsOf(user).length > 0 }];
  }
  return SUSPENSIONS.map((each, position) => ({
    query: { state: each },
    isWanted: (user: FoundUser) => firstOf(user) === position,
  }));
}

/** What keeps the user from working. */
export const suspensionsOf = (user: FoundUser): State[] =>
  user.states.map(({ state }) => state).filter((state) => SUSPENSIONS.includes(state));

const firstOf = (user: FoundUser) => Math.min(...suspensionsOf(user).map((state) => SUSPENSIONS.indexOf(state)));
