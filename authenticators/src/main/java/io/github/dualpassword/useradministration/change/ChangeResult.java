package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/**
 * What became of a change, as the result page shows it until it is left. It is kept in a note, so there is no secret in it.
 *
 * @param reason why it was refused or has failed; empty otherwise
 * @param choices of both passwords, as {@link PasswordChoice#text}
 * @param person of the user who was changed
 * @param before state of the user's service before, as {@link ServiceState#words()}; empty when no password was changed
 * @param after the same afterwards
 * @param steps what further steps have changed
 */
record ChangeResult(
        OperationOutcome outcome,
        String reason,
        String choices,
        TargetFacts person,
        String before,
        String after,
        List<StepSummary> steps) {

    boolean isDone() {
        return outcome == OperationOutcome.DONE;
    }

    /** Changed passwords that were suspended, and no longer are. */
    List<Password> released() {
        return changed()
                .filter(password -> isSuspended(password, before) && !isSuspended(password, after))
                .toList();
    }

    /** Changed passwords that are suspended all the same (E18). */
    List<Password> stillSuspended() {
        return changed().filter(password -> isSuspended(password, after)).toList();
    }

    private Stream<Password> changed() {
        return PasswordChoice.parse(choices).stream()
                .filter(PasswordChoice::isChange)
                .map(PasswordChoice::password);
    }

    private static boolean isSuspended(Password password, String state) {
        List<Item> items = ServiceState.items(Optional.ofNullable(state).orElse(""));
        return ServiceState.suspended(password.credential()).stream().anyMatch(items::contains);
    }
}
