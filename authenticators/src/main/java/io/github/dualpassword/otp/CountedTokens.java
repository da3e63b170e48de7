package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * The tokens of this product, whose attempts the suspension engine counts.
 *
 * @param session of a request that has changed nothing yet
 */
public record CountedTokens(KeycloakSession session) implements TokenAuthority {

    @Override
    public TokenVerdict validate(UserModel user, String code) {
        Optional<RegisteredToken> registered = RegisteredToken.of(session, user);
        if (registered.isEmpty()) {
            return validateExisting(user, code);
        }
        // Whether it is suspended is for the engine to say, which counts the attempt by the same look at the state.
        return switch (TokenRules.standing(registered.get().token(), false, today())) {
            case NOT_STARTED -> TokenVerdict.of(TokenAnswer.NOT_STARTED);
            case EXPIRED -> TokenVerdict.of(TokenAnswer.EXPIRED);
            case REVOKED -> TokenVerdict.of(TokenAnswer.REVOKED);
            case IN_STOCK, BARRED -> TokenVerdict.of(TokenAnswer.NOT_REGISTERED);
            case USABLE, SUSPENDED -> evaluate(user, registered.get().registration(), code);
        };
    }

    /** A token that is registered goes before: who has one is judged by it alone. */
    private TokenVerdict validateExisting(UserModel user, String code) {
        Optional<TokenStanding> standing = new ExistingOtp(session).standing(user);
        if (standing.isEmpty()) {
            return TokenVerdict.of(TokenAnswer.NOT_REGISTERED);
        }
        if (standing.get() == TokenStanding.BARRED) {
            return TokenVerdict.of(TokenAnswer.BARRED);
        }
        AtomicReference<DeviceMark> device = new AtomicReference<>();
        TokenAnswer answer = answer(new SecretEvaluator(session)
                .evaluate(new ExistingOtpCode(realmId(), user.getId(), HalfWidth.of(code), device)));
        return switch (answer) {
            case ACCEPTED -> TokenVerdict.accepted(device.get());
            case USED ->
                TokenVerdict.of(
                        new ExistingOtp(session).standing(user).isPresent() ? answer : TokenAnswer.NOT_REGISTERED);
            default -> TokenVerdict.of(answer);
        };
    }

    @Override
    public Optional<TokenStanding> state(UserModel user) {
        return RegisteredToken.of(session, user)
                .map(registered -> TokenRules.standing(
                        registered.token(),
                        Suspension.of(
                                                session,
                                                TokenCode.keyOf(
                                                        realmId(),
                                                        registered.token().id()))
                                        .standing()
                                != Standing.USABLE,
                        today()))
                .or(() -> new ExistingOtp(session).standing(user));
    }

    @Override
    public Standing release(String tokenId, UserModel operator) {
        return Lockout.of(session).decidedBy(operator).release(TokenCode.keyOf(realmId(), tokenId));
    }

    @Override
    public boolean revoke(String tokenId) {
        RequestConnection.giveBack(session);
        return SeparateTransaction.of(session).run(job -> {
            TokenStore tokens = Storage.of(job, TokenStore.class);
            Optional<Token> before = tokens.lock(realmId(), tokenId).map(StoredToken::token);
            if (before.isEmpty()) {
                return false;
            }
            Token after = ((TokenChange.Allowed) TokenRules.revoke(before.get())).after();
            if (!tokens.change(realmId(), before.get(), after)) {
                throw new IllegalStateException("Token " + before.get().serial() + " was changed at the same moment");
            }
            Storage.of(job, Registrations.class).removeOfToken(realmId(), tokenId);
            return true;
        });
    }

    private TokenVerdict evaluate(UserModel user, Registration registration, String code) {
        TokenAnswer answer = answer(
                new SecretEvaluator(session).evaluate(new TokenCode(realmId(), registration, HalfWidth.of(code))));
        return switch (answer) {
            case ACCEPTED -> TokenVerdict.accepted(new DeviceMark(DeviceMark.Kind.TOKEN, registration.tokenId()));
            // It may not have been used because the token is no longer the user's.
            case USED ->
                TokenVerdict.of(RegisteredToken.of(session, user).isPresent() ? answer : TokenAnswer.NOT_REGISTERED);
            default -> TokenVerdict.of(answer);
        };
    }

    private static TokenAnswer answer(DeviceVerdict verdict) {
        return switch (verdict.answer()) {
            case RIGHT -> TokenAnswer.ACCEPTED;
            case USED -> TokenAnswer.USED;
            case WRONG -> TokenAnswer.WRONG;
            case SUSPENDED -> TokenAnswer.SUSPENDED;
            case NOT_EVALUATED, UNAVAILABLE -> TokenAnswer.UNAVAILABLE;
        };
    }

    private LocalDate today() {
        return CurrentRealm.of(session).localTime().toLocalDate();
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
