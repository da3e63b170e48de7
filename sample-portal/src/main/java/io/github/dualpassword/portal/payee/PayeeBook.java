package io.github.dualpassword.portal.payee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * The payees of each user. This is a sample: it is kept in memory, and is as at the beginning after a restart. A real
 * application keeps the payees of the company in its database.
 */
@Component
public class PayeeBook {

    private final Map<String, List<Payee>> byUser = new ConcurrentHashMap<>();

    /** @param subject of the user */
    public List<Payee> of(String subject) {
        return byUser.getOrDefault(subject, Payee.SAMPLES);
    }

    /** Only the user's own payee is found, whatever id is asked for. */
    public Optional<Payee> of(String subject, String id) {
        return of(subject).stream().filter(payee -> payee.id().equals(id)).findFirst();
    }

    boolean hasAccount(String subject, String account) {
        return of(subject).stream().anyMatch(payee -> payee.account().equals(account));
    }

    /** Carries a confirmed change out. What has been changed so already stays as it is. */
    void change(String subject, PayeeChange change) {
        byUser.compute(subject, (user, kept) -> {
            List<Payee> others = (kept == null ? Payee.SAMPLES : kept)
                    .stream()
                            .filter(payee ->
                                    !payee.account().equals(change.payee().account()))
                            .toList();
            return switch (change.kind()) {
                case REGISTER ->
                    Stream.concat(others.stream(), Stream.of(change.payee())).toList();
                case DELETE -> others;
            };
        });
    }
}
