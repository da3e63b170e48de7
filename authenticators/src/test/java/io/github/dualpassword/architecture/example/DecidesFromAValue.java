package io.github.dualpassword.architecture.example;

/** A rule: what it names can be read from Keycloak, and is at hand here. */
public final class DecidesFromAValue {

    private DecidesFromAValue() {}

    public static boolean hasName(UserValue user) {
        return !user.name().isEmpty();
    }
}
