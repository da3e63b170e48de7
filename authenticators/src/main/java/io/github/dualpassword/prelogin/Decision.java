package io.github.dualpassword.prelogin;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.contract.RememberedMember;
import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.lockout.LoginIds;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * Whether a procedure is to be carried out, before anything is changed; the execution asks once more, under locks. It reads the same
 * of everybody and of nobody, whatever was refused before: neither the page nor the work tells why.
 *
 * @param refusal why not, for events; empty where it is to be carried out
 * @param operator Keycloak's id; empty for nobody
 * @param target likewise
 */
record Decision(Optional<String> refusal, Optional<String> operator, Optional<String> target) {

    /** In place of the id of a user: nobody has it. */
    private static final String NOBODY = "nobody";

    /**
     * Decides it.
     *
     * @param job a session of its own
     * @param verdict what came of the operator's entry
     */
    static Decision of(KeycloakSession job, BeforeLoginForm form, DoorVerdict verdict) {
        return of(
                job,
                form,
                verdict.userId().flatMap(CurrentRealm.of(job)::user),
                verdict.isRight()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(verdict).id()));
    }

    /** The same before anything is proven: whether it would be carried out for {@code operator}, who has the login ID. */
    static Decision beforeProof(KeycloakSession job, BeforeLoginForm form, Optional<UserModel> operator) {
        return of(
                job,
                form.withoutNewPasswords(),
                operator,
                operator.isPresent() ? Optional.empty() : Optional.of(Refusal.NO_SUCH_OPERATOR.id()));
    }

    private static Decision of(
            KeycloakSession job, BeforeLoginForm form, Optional<UserModel> operator, Optional<String> refused) {
        Optional<UserModel> target = new LoginIds(job).findWithoutTelling(form.targetId());
        target.ifPresent(known -> RememberedMember.of(job, known));
        String operatorId = operator.map(UserModel::getId).orElse(NOBODY);
        boolean stopped = StoppedUser.find(job, operatorId).isPresent();
        boolean reset = form.password().isPresent() && RecentReset.of(job, operatorId);
        Optional<String> refusal =
                refused.or(() -> new Facts(job, form, operator.orElseThrow(), stopped, reset).refusal(target));
        return new Decision(refusal, operator.map(UserModel::getId), target.map(UserModel::getId));
    }

    /**
     * Of an operator whose entry is right.
     *
     * @param stopped whether the operator's service is stopped
     * @param reset whether passwords of the operator were reset before login lately, where one is asked for
     */
    private record Facts(
            KeycloakSession job, BeforeLoginForm form, UserModel operator, boolean stopped, boolean reset) {

        Optional<String> refusal(Optional<UserModel> target) {
            if (stopped || !operator.isEnabled()) {
                return Optional.of(Refusal.OPERATOR_STOPPED.id());
            }
            return ofOperator()
                    .or(() -> target.isEmpty() ? Optional.of(Refusal.NO_SUCH_TARGET.id()) : ofTarget(target.get()));
        }

        private Optional<String> ofOperator() {
            return Permissions.denyAll(matrix(), Party.of(job, operator), operation())
                    .map(Denial::id)
                    .or(() -> form.password().isPresent() && (reset || !OperatorPasswords.authorise(job, operator))
                            ? Optional.of(Refusal.OPERATOR_PASSWORD_NOT_USABLE.id())
                            : Optional.empty());
        }

        private Optional<String> ofTarget(UserModel target) {
            return Permissions.deny(matrix(), Party.of(job, operator), operation(), Party.of(job, target))
                    .map(Denial::id)
                    .or(() -> ofPasswords(Passwords.of(job, target)).map(Refusal::id));
        }

        private Optional<Refusal> ofPasswords(Passwords passwords) {
            for (TypedPassword typed : form.newPasswords()) {
                PasswordOfUser password = passwords.get(typed.password());
                if (!password.isChangeable()) {
                    return Optional.of(Refusal.LOGIN_NOT_CHANGEABLE);
                }
                if (password.rulesForOthers().broken("", typed.value()).isPresent()) {
                    return Optional.of(Refusal.PASSWORD_REJECTED);
                }
            }
            return Optional.empty();
        }

        private Operation operation() {
            return BeforeLoginPolicy.operation(form.procedure().orElseThrow());
        }

        private PermissionMatrix matrix() {
            return CurrentRealm.of(job).policy().permissions();
        }
    }
}
