package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.confirmation.Passwords;

/** The new passwords of a form against their rules, one sentence a field. What cannot be judged by itself is left out. */
final class NewPasswords {

    private final Passwords passwords;
    private final List<Entry> entries;

    NewPasswords(Passwords passwords, List<Entry> entries) {
        this.passwords = passwords;
        this.entries = entries;
    }

    /** As far as the answer tells nothing of present and former passwords. */
    Stream<FormMessage> brokenWhoeverAsks() {
        return broken((password, entry) ->
                password.rulesForOthers().broken(entry.typed().field(), entry.value()));
    }

    /** All rules, for whoever has proven the present passwords. */
    Stream<FormMessage> broken() {
        return broken((password, entry) -> password.broken(entry.typed().field(), entry.value()));
    }

    private Stream<FormMessage> broken(BiFunction<PasswordOfUser, Entry, Optional<FormMessage>> rules) {
        List<FormViolation> clashes = ChangeRules.clashes(entries);
        Set<String> clashing = clashes.stream().map(FormViolation::field).collect(Collectors.toSet());
        // The present password is a former one as well: that is said once.
        return Stream.concat(
                FormViolation.messages(clashes).stream(),
                entries.stream()
                        .filter(entry -> entry.typed().isJudgeable())
                        .filter(entry -> !clashing.contains(entry.typed().field()))
                        .flatMap(entry -> rules.apply(passwords.get(entry.password()), entry).stream()));
    }
}
