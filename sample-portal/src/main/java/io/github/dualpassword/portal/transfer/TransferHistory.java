package io.github.dualpassword.portal.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.github.dualpassword.portal.stepup.Confirmed;

/**
 * The transfers that were executed, by user, newest first. This is a sample: it is kept in memory, moves no money, and
 * is empty after a restart. A real application writes the transfer and the confirming ID token into its database in
 * one transaction.
 */
@Component
class TransferHistory {

    private static final int KEPT = 50;

    private final Map<String, List<ExecutedTransfer>> byUser = new ConcurrentHashMap<>();

    /** The number that Keycloak's page has shown becomes the reference number: the user finds one number on both. */
    ExecutedTransfer execute(String subject, Confirmed<Transfer> confirmed, Instant now) {
        ExecutedTransfer executed =
                new ExecutedTransfer(confirmed.txn(), now, confirmed.transaction(), confirmed.proof());
        byUser.merge(subject, List.of(executed), (former, latest) -> {
            List<ExecutedTransfer> all = new ArrayList<>(latest);
            all.addAll(former.subList(0, Math.min(former.size(), KEPT - 1)));
            return List.copyOf(all);
        });
        return executed;
    }

    List<ExecutedTransfer> of(String subject) {
        return byUser.getOrDefault(subject, List.of());
    }

    /** Only the user's own transfer is found, whatever reference is asked for. */
    Optional<ExecutedTransfer> of(String subject, String reference) {
        return of(subject).stream()
                .filter(transfer -> transfer.reference().equals(reference))
                .findFirst();
    }
}
