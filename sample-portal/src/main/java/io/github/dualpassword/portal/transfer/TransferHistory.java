package io.github.dualpassword.portal.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

/**
 * The transfers that were executed, by user, newest first. This is a sample: it is kept in memory, moves no money, and
 * is empty after a restart. A real application writes the transfer and the confirming ID token into its database in
 * one transaction.
 */
@Component
class TransferHistory {

    private static final int KEPT = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Tokyo"));

    private final AtomicLong number = new AtomicLong();
    private final Map<String, List<ExecutedTransfer>> byUser = new ConcurrentHashMap<>();

    ExecutedTransfer execute(String subject, Transfer transfer, Instant now) {
        String reference = "%s-%06d".formatted(DAY.format(now), number.incrementAndGet());
        ExecutedTransfer executed = new ExecutedTransfer(reference, now, transfer);
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
