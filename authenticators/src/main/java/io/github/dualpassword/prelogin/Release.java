package io.github.dualpassword.prelogin;

import java.util.List;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;

/** ① ロック解除: ends the suspensions of both passwords at once; the passwords stay (I08). */
final class Release implements TargetWork {

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        ReleasedPasswords released = ReleasedPasswords.of(job, both.target(), List.of(Password.values()), lockout);
        return released.passwords().isEmpty()
                ? TargetResult.nothingToDo(released.facts())
                : TargetResult.done(released.facts());
    }
}
