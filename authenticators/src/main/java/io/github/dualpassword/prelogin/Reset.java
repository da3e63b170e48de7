package io.github.dualpassword.prelogin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.TypedPassword;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetRefusedException;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;

/**
 * ② パスワード初期化（再設定）: sets one password or both, all or nothing; the target must change them, and what suspends them ends (I09,
 * decisions 5 and 8). The login password comes last, since one that lies in a directory outside cannot be taken back.
 */
final class Reset implements TargetWork {

    private static final Logger LOG = Logger.getLogger(Reset.class);

    private final List<TypedPassword> typed;

    Reset(List<TypedPassword> typed) {
        this.typed = typed;
    }

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        Passwords passwords = Passwords.of(job, both.target());
        Map<Password, String> values = values(passwords);
        Set<Password> changed = values.keySet();
        Map<String, String> facts = new HashMap<>();
        List<Password> first = passwords.confirmation().first().stream()
                .filter(changed::contains)
                .toList();
        if (!first.isEmpty()) {
            facts.put(OperationFacts.FIRST, Password.ids(first));
        }
        set(passwords.confirmation(), values);
        facts.putAll(ReleasedPasswords.of(job, both.target(), changed, lockout).states());
        facts.put(OperationFacts.CREDENTIALS, Password.ids(List.copyOf(changed)));
        facts.put(OperationFacts.FORCED, Password.ids(List.copyOf(changed)));
        SessionEnd.request(
                job,
                both.target(),
                changed.contains(Password.LOGIN) ? SessionEnd.Scope.RESET : SessionEnd.Scope.CONFIRMATION);
        set(passwords.login(), values);
        if (changed.size() == Password.values().length) {
            passwords.knownToDiffer();
        }
        return TargetResult.done(facts);
    }

    /** The new passwords; what they are judged by may have changed since. */
    private Map<Password, String> values(Passwords passwords) {
        Map<Password, String> values = new EnumMap<>(Password.class);
        for (TypedPassword one : typed) {
            PasswordOfUser password = passwords.get(one.password());
            if (!password.isChangeable()) {
                throw new TargetRefusedException(TargetRefusal.LOGIN_NOT_CHANGEABLE);
            }
            if (password.rulesForOthers().broken("", one.value()).isPresent()) {
                throw new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED);
            }
            values.put(one.password(), one.value());
        }
        return values;
    }

    private static void set(PasswordOfUser password, Map<Password, String> values) {
        String value = values.get(password.password());
        if (value == null) {
            return;
        }
        try {
            password.setProvisional(value);
        } catch (ReadOnlyException readOnly) {
            LOG.debug("A storage takes no new password", readOnly);
            throw new TargetRefusedException(TargetRefusal.LOGIN_NOT_CHANGEABLE);
        } catch (ModelException refused) {
            LOG.debug("A storage has refused a new password", refused);
            throw new TargetRefusedException(TargetRefusal.PASSWORD_REJECTED);
        }
    }
}
