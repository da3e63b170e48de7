package io.github.dualpassword.otp.approval;

import java.util.Optional;

import org.keycloak.models.UserModel;

/**
 * Whom somebody who has proven nothing wants to be asked.
 *
 * @param user who has the login ID; empty for nobody
 * @param hindrance why that user is not asked, whatever phone there is; empty where nothing is in the way
 */
public record WantedOperator(Optional<UserModel> user, Optional<String> hindrance) {

    Optional<UserModel> toAsk() {
        return user.filter(known -> hindrance.isEmpty());
    }
}
