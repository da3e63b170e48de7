package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
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
    List<Credential> released() {
        return changed()
                .filter(credential -> isSuspended(credential, before) && !isSuspended(credential, after))
                .toList();
    }

    /** Changed passwords that are suspended all the same (E18). */
    List<Credential> stillSuspended() {
        return changed().filter(credential -> isSuspended(credential, after)).toList();
    }

    private Stream<Credential> changed() {
        return PasswordChoice.parse(choices).stream()
                .filter(PasswordChoice::isChange)
                .map(PasswordChoice::credential);
    }

    private static boolean isSuspended(Credential credential, String state) {
        List<Item> items = ServiceState.items(Optional.ofNullable(state).orElse(""));
        return ServiceState.suspended(credential).stream().anyMatch(items::contains);
    }
}
