package io.github.dualpassword.architecture.example;

/** Calls what needs nothing of Keycloak, of an object that only Keycloak can make. */
public final class DecidesFromACopy {

    private DecidesFromACopy() {}

    public static boolean hasName(CopiedUser user) {
        return !user.name().isEmpty();
    }
}
