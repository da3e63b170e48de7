package io.github.dualpassword.otp;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.storage.Storage;

/**
 * What the user of a suspended token, or app, is told beside that. Templates read it.
 *
 * @param suspension by what it is suspended
 * @param until when that ends by itself; empty where it does not
 * @param isShared whether somebody else uses it, too
 * @param releasers ids of the types of users who may release it; none where only the bank may
 */
public record SuspendedToken(TokenSuspension suspension, String until, boolean isShared, List<String> releasers) {

    /** Of a user whose token is suspended. */
    public static SuspendedToken of(KeycloakSession session, UserModel user) {
        String realmId = session.getContext().getRealm().getId();
        Optional<Token> registered = RegisteredToken.of(session, user).map(RegisteredToken::token);
        Suspension counted = registered
                .map(token -> CountedTokens.suspension(session, token))
                .orElseGet(() -> Suspension.of(session, ExistingOtpCode.keyOf(realmId, user.getId())));
        TokenSuspension suspension =
                TokenSuspension.of(registered.map(Token::state).orElse(TokenState.ASSIGNED), counted.standing());
        return new SuspendedToken(
                suspension,
                suspension == TokenSuspension.TEMPORARILY_SUSPENDED
                        ? new Moments(session, user).minute(counted.until())
                        : "",
                registered
                        .filter(token -> Storage.of(session, Registrations.class)
                                        .usersOf(realmId, token.id())
                                        .size()
                                > 1)
                        .isPresent(),
                registered
                        .filter(token -> suspension != TokenSuspension.SUSPENDED_BY_BANK)
                        .map(token -> TokenReleasers.of(session, token.id()))
                        .orElse(List.of())
                        .stream()
                        .map(UserType::id)
                        .toList());
    }

    /** Whether wrong codes have suspended it, and not the bank. */
    public boolean isByWrongCodes() {
        return suspension != TokenSuspension.SUSPENDED_BY_BANK;
    }
}
