package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.contract.ContractLock;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
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
            case NOT_STARTED -> ofToken(TokenAnswer.NOT_STARTED);
            case EXPIRED -> ofToken(TokenAnswer.EXPIRED);
            case REVOKED -> ofToken(TokenAnswer.REVOKED);
            case IN_STOCK, BARRED -> ofToken(TokenAnswer.NOT_REGISTERED);
            case USABLE, SUSPENDED -> evaluate(registered.get().registration(), code);
        };
    }

    /** A token that is registered goes before: who has one is judged by it alone. */
    private TokenVerdict validateExisting(UserModel user, String code) {
        Optional<TokenStanding> standing = new ExistingOtp(session).standing(user);
        if (standing.isEmpty()) {
            return ofToken(TokenAnswer.NOT_REGISTERED);
        }
        if (standing.get() == TokenStanding.BARRED) {
            return ofApp(TokenAnswer.BARRED);
        }
        AtomicReference<DeviceMark> device = new AtomicReference<>();
        TokenAnswer answer = answer(new SecretEvaluator(session)
                .evaluate(new ExistingOtpCode(realmId(), user.getId(), HalfWidth.of(code), device)));
        return switch (answer) {
            case ACCEPTED -> TokenVerdict.accepted(device.get());
            case USED ->
                ofApp(new ExistingOtp(session).standing(user).isPresent() ? answer : TokenAnswer.NOT_REGISTERED);
            default -> ofApp(answer);
        };
    }

    private static TokenVerdict ofToken(TokenAnswer answer) {
        return TokenVerdict.of(answer, OneTimePassword.TOKEN);
    }

    private static TokenVerdict ofApp(TokenAnswer answer) {
        return TokenVerdict.of(answer, OneTimePassword.EXISTING_OTP);
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
    public boolean revoke(String tokenId, UserModel staff) {
        Lockout lockout = Lockout.of(session);
        return SeparateTransaction.of(session).run(job -> {
            // As operators of the contract do, and whoever registers a token in it.
            Storage.of(job, TokenStore.class)
                    .find(realmId(), tokenId)
                    .flatMap(stored -> stored.token().contractId())
                    .ifPresent(contract -> Storage.of(job, ContractLock.class).acquire(realmId(), contract));
            Optional<HeldToken> held = HeldToken.of(job, tokenId, lockout);
            held.ifPresent(token -> revoke(job, token, staff));
            return held.isPresent();
        });
    }

    private static void revoke(KeycloakSession job, HeldToken held, UserModel staff) {
        held.revoke(job);
        job.getKeycloakSessionFactory()
                .publish(new TokenRevoked(
                        job,
                        held.token(),
                        held.registrations().stream().map(Registration::userId).toList(),
                        staff));
    }

    private TokenVerdict evaluate(Registration registration, String code) {
        AtomicBoolean isLost = new AtomicBoolean();
        TokenAnswer answer = answer(new SecretEvaluator(session)
                .evaluate(new TokenCode(realmId(), registration, HalfWidth.of(code), isLost)));
        return switch (answer) {
            case ACCEPTED -> TokenVerdict.accepted(new DeviceMark(DeviceMark.Kind.TOKEN, registration.tokenId()));
            case USED -> ofToken(isLost.get() ? TokenAnswer.NOT_REGISTERED : answer);
            default -> ofToken(answer);
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
