import type { ConsoleContext } from "../adapter";
import { answered, type BankApi, type Schema } from "../api";

/** Whether the signed-in person may look contracts up, which Keycloak keeps as organizations. */
export const seesContracts = ({ hasSomeAccess }: Pick<ConsoleContext, "hasSomeAccess">) =>
  hasSomeAccess("view-organizations", "manage-organizations", "manage-realm");

/**
 * Finds the name of a contract: by its users, who are shown to everybody who may view users, and where it has none by Keycloak's
 * organizations.
 *
 * @param adminClient of Keycloak; missing for whom it would refuse
 */
export async function nameOfContract(
  api: BankApi,
  adminClient: ConsoleContext["adminClient"] | undefined,
  id: string,
): Promise<string | undefined> {
  try {
    const page: Schema<"UserPage"> = await answered(api.GET("/users", { params: { query: { contract: id, max: 1 } } }));
    return page.users[0]?.contract?.name ?? (await adminClient?.organizations.findOne({ id }))?.name;
  } catch {
    // It is shown by its id then.
    return undefined;
  }
}
