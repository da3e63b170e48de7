package io.github.dualpassword.architecture.example;

/** Names nothing of Keycloak, and gets there all the same. */
public final class DecidesFromALiveUser {

    private DecidesFromALiveUser() {}

    public static boolean hasName(LiveUser user) {
        return !user.name().isEmpty();
    }
}
