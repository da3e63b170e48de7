package io.github.dualpassword.prelogin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.password.change.PasswordReset;
import io.github.dualpassword.password.change.PasswordResetException;
import io.github.dualpassword.password.change.PasswordResetException.Reason;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.password.change.WantedPassword.AtLogin;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetRefusedException;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;

/**
 * ② パスワード初期化（再設定）: sets one password or both, all or nothing; the target must change them, and what suspends them ends (I09,
 * decisions 5 and 8).
 */
final class Reset implements TargetWork {

    private final List<TypedPassword> typed;

    Reset(List<TypedPassword> typed) {
        this.typed = typed;
    }

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        try {
            return reset(job, both, lockout);
        } catch (PasswordResetException refused) {
            throw new TargetRefusedException(
                    refused.reason() == Reason.LOGIN_NOT_CHANGEABLE
                            ? TargetRefusal.LOGIN_NOT_CHANGEABLE
                            : TargetRefusal.PASSWORD_REJECTED);
        }
    }

    private TargetResult reset(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        PasswordReset reset = PasswordReset.of(Passwords.of(job, both.target()), wanted());
        Map<String, String> facts = new HashMap<>();
        if (!reset.first().isEmpty()) {
            facts.put(OperationFacts.FIRST, Password.ids(reset.first()));
        }
        reset.begin();
        facts.putAll(ReleasedPasswords.of(job, both.target(), reset.changed(), lockout)
                .states());
        facts.put(OperationFacts.CREDENTIALS, Password.ids(reset.changed()));
        facts.put(OperationFacts.FORCED, Password.ids(reset.forced()));
        SessionEnd.request(
                job,
                both.target(),
                reset.changed().contains(Password.LOGIN) ? SessionEnd.Scope.RESET : SessionEnd.Scope.CONFIRMATION);
        reset.complete();
        return TargetResult.done(facts);
    }

    private List<WantedPassword> wanted() {
        return typed.stream()
                .map(one -> new WantedPassword(one.password(), Optional.of(one.value()), AtLogin.MUST_CHANGE))
                .toList();
    }
}
