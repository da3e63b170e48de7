/**
 * The realm that an address of the console is about, read as the console reads it when it is loaded.
 *
 * @param hash what stands behind the address of the console's page, such as "#/bank/users"
 * @param home realm that is logged in to, which is looked at where the address names none
 * @return empty where it cannot be read
 */
export function realmIn(hash: string, home: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, "")).split("/")[1] ?? home;
  } catch {
    return "";
  }
}
