package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * The tokens of this product, whose attempts the suspension engine counts.
 *
 * @param session of a request that has changed nothing yet
 */
public record CountedTokens(KeycloakSession session) implements TokenAuthority {

    @Override
    public TokenVerdict validate(UserModel user, String code, CodeUse use) {
        Optional<RegisteredToken> registered = RegisteredToken.of(session, user);
        if (registered.isEmpty()) {
            return validateExisting(user, code);
        }
        // Whether wrong codes have suspended it is for the engine to say, which counts the attempt by the same look at
        // the state.
        return switch (registered.get().standing(CurrentRealm.of(session), false)) {
            case NOT_STARTED -> ofToken(TokenAnswer.NOT_STARTED);
            case EXPIRED -> ofToken(TokenAnswer.EXPIRED);
            case REVOKED -> ofToken(TokenAnswer.REVOKED);
            case IN_STOCK, BARRED -> ofToken(TokenAnswer.NOT_REGISTERED);
            case SUSPENDED -> ofToken(TokenAnswer.SUSPENDED);
            case COOLING_DOWN ->
                use == CodeUse.LOGIN ? evaluate(registered.get().registration(), code) : ofToken(TokenAnswer.NOT_YET);
            case USABLE -> evaluate(registered.get().registration(), code);
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
                .map(registered -> registered.standing(
                        CurrentRealm.of(session),
                        suspension(session, registered.token()).standing() != Standing.USABLE))
                .or(() -> new ExistingOtp(session).standing(user));
    }

    /** From when on a token confirms anything, milliseconds since the epoch; empty where it does from its registration on. */
    public static Optional<Long> confirmsFrom(RealmPolicy policy, Token token, Registration registration) {
        return RegisteredToken.confirmsFrom(policy, token, registration);
    }

    /** From when on the user's token confirms anything, milliseconds since the epoch; empty where it does from its registration on. */
    public Optional<Long> confirmsFrom(UserModel user) {
        return RegisteredToken.of(session, user)
                .flatMap(registered -> RegisteredToken.confirmsFrom(
                        CurrentRealm.of(session).policy(), registered.token(), registered.registration()));
    }

    /** Since when the user has the token that is registered now, milliseconds since the epoch; empty where none is. */
    public Optional<Long> registeredAt(UserModel user) {
        return RegisteredToken.of(session, user)
                .map(registered -> registered.registration().registeredAt());
    }

    /** What wrong codes have led to; whether the bank has suspended it, the token says. */
    public static Suspension suspension(KeycloakSession session, Token token) {
        return Suspension.of(
                session, TokenCode.keyOf(session.getContext().getRealm().getId(), token.id()));
    }

    @Override
    public Optional<TokenChange> suspend(String tokenId, UserModel staff) {
        return new BankTokens(session).suspend(tokenId, staff);
    }

    @Override
    public TokenSuspension release(String tokenId, UserModel staff) {
        return new BankTokens(session).release(tokenId, staff);
    }

    @Override
    public Resynchronisation resynchronise(Token token, TwoCodes codes, UserModel staff) {
        AtomicReference<TokenRefusal> refusal = new AtomicReference<>();
        DeviceVerdict verdict = new SecretEvaluator(session)
                .evaluate(new ResynchronisationCode(realmId(), token, codes, staff, refusal));
        return switch (verdict.answer()) {
            case RIGHT -> new Resynchronisation.Found();
            case USED ->
                refusal.get() == null ? new Resynchronisation.Used() : new Resynchronisation.Refused(refusal.get());
            case WRONG -> new Resynchronisation.Wrong();
            case SUSPENDED -> new Resynchronisation.Refused(TokenRefusal.SUSPENDED);
            case NOT_EVALUATED, UNAVAILABLE -> new Resynchronisation.Unavailable();
        };
    }

    @Override
    public boolean revoke(String tokenId, UserModel staff) {
        return new BankTokens(session).revoke(tokenId, staff);
    }

    private TokenVerdict evaluate(Registration registration, String code) {
        AtomicReference<TokenAnswer> hindrance = new AtomicReference<>();
        TokenAnswer answer = answer(new SecretEvaluator(session)
                .evaluate(new TokenCode(realmId(), registration, HalfWidth.of(code), hindrance)));
        return switch (answer) {
            case ACCEPTED -> TokenVerdict.accepted(new DeviceMark(DeviceMark.Kind.TOKEN, registration.tokenId()));
            case USED -> ofToken(Optional.ofNullable(hindrance.get()).orElse(answer));
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

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
