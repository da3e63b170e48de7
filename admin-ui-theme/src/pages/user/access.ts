/** What the signed-in person may do with a user; the server decides it again. */
export type UserAccess = {
  /** Release, stop and lift. */
  manage: boolean;
  /** Set new passwords. */
  reset: boolean;
  /** Set both passwords for a letter, which the server does for whom all users of the realm are open. */
  letter: boolean;
};

/**
 * @param access as Keycloak says it of a user, fine-grained permissions included
 * @param managesAll whether the person may manage all users by a role
 */
export function mayDo(access: Record<string, boolean> | undefined, managesAll: boolean): UserAccess {
  const manage = access?.manage ?? false;
  return {
    manage,
    reset: manage || (access?.resetPassword ?? false),
    letter: manage && managesAll,
  };
}
