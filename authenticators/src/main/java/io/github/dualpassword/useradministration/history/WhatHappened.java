package io.github.dualpassword.useradministration.history;

import java.util.List;
import java.util.Map;

import io.github.dualpassword.audit.NamedPart;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/**
 * Names what a line of the history says has happened: more exactly than the operation, which says what was permitted and
 * tried. Each name has the message {@code dualPasswordOperation.<name>}.
 */
final class WhatHappened {

    static final String STOP_LIFTED = NamedPart.SERVICE_STOP_LIFTED.id();
    static final String RELEASED_AND_LIFTED = "released-and-lifted";

    private static final List<String> OCCASIONS = List.of(NamedPart.FORCED_CHANGE.id(), NamedPart.EXPIRY_CHANGE.id());

    private WhatHappened() {}

    static String in(OperationRecord line) {
        Map<String, String> facts = line.facts();
        String occasion = facts.getOrDefault(OperationFacts.OCCASION, "");
        if (line.operation().equals(OwnOperation.OWN_PASSWORDS_CHANGED.id()) && OCCASIONS.contains(occasion)) {
            return occasion;
        }
        if (line.operation().equals(Operation.RELEASE_PASSWORD.id()) && liftedStop(line)) {
            return facts.containsKey(OperationFacts.CREDENTIALS) ? RELEASED_AND_LIFTED : STOP_LIFTED;
        }
        return line.operation();
    }

    private static boolean liftedStop(OperationRecord line) {
        return line.outcome() == OperationOutcome.DONE
                && isStopped(line, OperationFacts.STATE_BEFORE)
                && !isStopped(line, OperationFacts.STATE_AFTER);
    }

    private static boolean isStopped(OperationRecord line, String fact) {
        return ServiceState.items(line.facts().getOrDefault(fact, "")).contains(Item.SERVICE_STOPPED);
    }
}
