package io.github.dualpassword.useradministration.passkey;

import io.github.dualpassword.useradministration.TargetRefusal;

/** What is done with the passkeys of a target: the outcome of {@link PasskeyOperationRules}. */
sealed interface PasskeyDecision {

    /** The target has none. */
    record NothingToDo() implements PasskeyDecision {}

    /** Nothing is changed. */
    record Refused(TargetRefusal reason) implements PasskeyDecision {}

    /** All of them are revoked. */
    record CarriedOut() implements PasskeyDecision {}
}
