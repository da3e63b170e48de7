import { answered, useBankApi, type BankApi, type Schema } from "../../api";
import { useAnswer } from "../../components/useAnswer";

/** Users of a contract that are offered for one initialisation at most. */
export const MOST_USERS = 1_000;

/** A page may hold fewer users than are wanted, while there are more. */
const PAGE_SIZE = 200;

export type AllUsers = { users: Schema<"SoughtUser">[]; more: boolean };

/** All users of a contract, up to the most. */
export function useAllUsers(contract: string) {
  const api = useBankApi();
  return useAnswer(() => allUsers(api, contract), [api, contract]);
}

async function allUsers(api: BankApi, contract: string): Promise<AllUsers> {
  const users: Schema<"SoughtUser">[] = [];
  let after: string | undefined;
  do {
    const page: Schema<"UserPage"> = await answered(
      api.GET("/users", { params: { query: { contract, max: PAGE_SIZE, after } } }),
    );
    users.push(...page.users);
    after = page.after;
  } while (after !== undefined && users.length < MOST_USERS);
  return { users: users.slice(0, MOST_USERS), more: after !== undefined || users.length > MOST_USERS };
}
