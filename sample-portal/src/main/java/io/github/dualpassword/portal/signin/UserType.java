package io.github.dualpassword.portal.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What a user may do in the company (利用者区分); in Keycloak a realm role. */
public enum UserType {
    MASTER("master-user"),
    ADMINISTRATOR("administrator-user"),
    GENERAL("general-user");

    private final String role;

    UserType(String role) {
        this.role = role;
    }

    /** The highest type among the roles. */
    static Optional<UserType> among(Collection<?> roles) {
        return Arrays.stream(values()).filter(type -> roles.contains(type.role)).findFirst();
    }
}
