package io.github.dualpassword.otp;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.DoorEntry.ComparedCode;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * A code that somebody enters before login: of the token that the user has registered, or, where none is, of an app of Keycloak's own
 * that counts as one. Only the engine has it compared.
 */
public final class CodeBeforeLogin {

    private static final String NOBODY = "nobody";

    private CodeBeforeLogin() {}

    /**
     * Compares it.
     *
     * @param user who was found; empty for nobody, with the same work
     * @param entered as it was typed
     */
    public static ComparedCode compare(KeycloakSession evaluation, Optional<UserModel> user, String entered) {
        String code = HalfWidth.of(entered);
        TokenBeforeLogin token = TokenBeforeLogin.of(evaluation, user);
        ComparedCode ofToken = token.compare(code, CurrentRealm.of(evaluation).now());
        if (!new ExistingOtp(evaluation).isCounting()) {
            return ofToken;
        }
        return either(ofToken, ofApp(evaluation, user.filter(known -> !token.isRegistered()), code));
    }

    /** Both are used in any case: what is not right uses nothing. */
    private static ComparedCode either(ComparedCode ofToken, ComparedCode ofApp) {
        ComparedCode.Answer answer = ofToken.answer() == ComparedCode.Answer.WRONG ? ofApp.answer() : ofToken.answer();
        return new ComparedCode(
                answer, job -> ofToken.use().test(job) | ofApp.use().test(job));
    }

    private static ComparedCode ofApp(KeycloakSession evaluation, Optional<UserModel> user, String code) {
        String realmId = evaluation.getContext().getRealm().getId();
        ExistingOtpCode entry =
                new ExistingOtpCode(realmId, user.map(UserModel::getId).orElse(NOBODY), code, new AtomicReference<>());
        boolean suspended = Suspension.of(evaluation, entry.key()).standing() != Standing.USABLE;
        return entry.compareIfAny(evaluation, suspended);
    }
}
