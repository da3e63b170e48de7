package io.github.dualpassword.throttle;

import java.util.Optional;

/**
 * An entry that asks to be evaluated.
 *
 * @param realmId Keycloak's id of the realm
 * @param door where it is made
 * @param address from where
 * @param administrator login ID in one form; empty where none is named
 */
record ThrottledEntry(String realmId, ThrottledDoor door, EntryAddress address, Optional<String> administrator) {}
