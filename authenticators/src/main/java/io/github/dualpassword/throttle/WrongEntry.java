package io.github.dualpassword.throttle;

/**
 * An entry that was wrong.
 *
 * @param realmId Keycloak's id of the realm
 * @param door where it was made
 * @param address from where
 * @param named login ID, or issue of a token, in one form
 * @param secret as it was entered
 */
record WrongEntry(String realmId, ThrottledDoor door, EntryAddress address, String named, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "WrongEntry[" + realmId + ", " + door + ", " + address + "]";
    }
}
