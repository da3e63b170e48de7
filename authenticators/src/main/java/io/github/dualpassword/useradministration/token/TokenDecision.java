package io.github.dualpassword.useradministration.token;

import io.github.dualpassword.useradministration.TargetRefusal;

/** What is done with the token of a target: the outcome of {@link TokenOperationRules}. */
sealed interface TokenDecision {

    /** The target is so already. */
    record NothingToDo() implements TokenDecision {}

    /** Nothing is changed. */
    record Refused(TargetRefusal reason) implements TokenDecision {}

    /** It is carried out. */
    record CarriedOut() implements TokenDecision {}
}
