package io.github.dualpassword.password.change;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.GeneratedPassword;
import io.github.dualpassword.password.NewPasswordRules;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.change.PasswordResetException.Reason;
import io.github.dualpassword.password.change.WantedPassword.AtLogin;
import io.github.dualpassword.password.confirmation.Passwords;

/**
 * New passwords that somebody else sets for a user, all of them or none, in the transaction of the session that the passwords
 * belong to. The login password comes last, since one that lies in a directory outside cannot be taken back.
 */
public final class PasswordReset {

    private final Passwords passwords;
    private final List<WantedPassword> wanted;
    private final Map<Password, String> values = new EnumMap<>(Password.class);
    private final Map<Password, String> generated = new EnumMap<>(Password.class);
    private final Set<Password> first;

    private PasswordReset(Passwords passwords, List<WantedPassword> wanted) {
        this.passwords = passwords;
        this.wanted = wanted;
        wanted.forEach(this::demandChangeable);
        wanted.forEach(this::take);
        wanted.stream().filter(one -> one.typed().isEmpty()).forEach(this::generate);
        if (new HashSet<>(values.values()).size() < values.size()) {
            throw new PasswordResetException(Reason.SAME_PASSWORDS);
        }
        this.first = passwords.confirmation().first().stream()
                .filter(values::containsKey)
                .collect(Collectors.toSet());
    }

    /**
     * Finds or makes the values, and sets nothing yet.
     *
     * @param wanted at most one for each password
     * @throws PasswordResetException when one of them cannot be set
     */
    public static PasswordReset of(Passwords passwords, List<WantedPassword> wanted) {
        return new PasswordReset(passwords, wanted);
    }

    /** Which passwords it sets; may be none. */
    public Set<Password> changed() {
        return values.isEmpty() ? Set.of() : EnumSet.copyOf(values.keySet());
    }

    /** Those of them that the user must change. */
    public Set<Password> forced() {
        return wanted.stream()
                .filter(one -> one.atLogin() == AtLogin.MUST_CHANGE)
                .map(WantedPassword::password)
                .collect(Collectors.toSet());
    }

    /** Those of them of which the user had none before, as far as it can be known. */
    public Set<Password> first() {
        return Set.copyOf(first);
    }

    /** Passwords that it has made. To be shown once, and only when the transaction is committed. */
    public Map<Password, String> generated() {
        return Map.copyOf(generated);
    }

    /** Sets the confirmation password. Then comes whatever else belongs to the change, and then {@link #complete}. */
    public void begin() {
        set(passwords.confirmation());
    }

    /** Sets the login password. */
    public void complete() {
        set(passwords.login());
        if (values.size() == Password.values().length) {
            passwords.knownToDiffer();
        }
    }

    private void demandChangeable(WantedPassword one) {
        if (!passwords.get(one.password()).isChangeable()) {
            throw new PasswordResetException(Reason.LOGIN_NOT_CHANGEABLE);
        }
    }

    /** The rules may have changed since it was typed. */
    private void take(WantedPassword one) {
        one.typed().ifPresent(value -> {
            Optional<FormMessage> broken = rules(one).broken("", value);
            if (broken.isPresent()) {
                throw new PasswordResetException(Reason.PASSWORD_REJECTED, broken.get());
            }
            values.put(one.password(), value);
        });
    }

    private void generate(WantedPassword one) {
        Optional<String> other = values.values().stream().findFirst();
        String value = GeneratedPassword.keeping(rules(one), other)
                .orElseThrow(() -> new PasswordResetException(Reason.PASSWORD_REJECTED));
        values.put(one.password(), value);
        generated.put(one.password(), value);
    }

    private NewPasswordRules rules(WantedPassword one) {
        return passwords.get(one.password()).rulesForOthers();
    }

    private void set(PasswordOfUser password) {
        String value = values.get(password.password());
        if (value == null) {
            return;
        }
        try {
            if (forced().contains(password.password())) {
                password.setProvisional(value);
            } else {
                password.setByAnother(value);
            }
        } catch (ReadOnlyException readOnly) {
            throw new PasswordResetException(Reason.LOGIN_NOT_CHANGEABLE, readOnly);
        } catch (ModelException refused) {
            throw new PasswordResetException(Reason.PASSWORD_REJECTED, refused);
        }
    }
}
