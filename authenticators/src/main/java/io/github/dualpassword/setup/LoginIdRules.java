package io.github.dualpassword.setup;

import java.util.stream.Stream;

/** Every user has a login ID that can be found by typing it. */
final class LoginIdRules {

    private static final String PLACE = "users";

    private LoginIdRules() {}

    static Stream<Finding> findings(RealmFacts.Members neverFound) {
        return neverFound.count() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        UserFindings.LOGIN_ID_NEVER_FOUND,
                        PLACE,
                        "With a login ID that nobody can be found by: " + neverFound.inWords()));
    }
}
