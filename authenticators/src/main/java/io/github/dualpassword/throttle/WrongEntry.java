package io.github.dualpassword.throttle;

/**
 * An entry that was wrong.
 *
 * @param realmId Keycloak's id of the realm
 * @param address from where
 * @param loginId in one form
 * @param password as it was entered
 */
record WrongEntry(String realmId, EntryAddress address, String loginId, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "WrongEntry[" + realmId + ", " + address + "]";
    }
}
