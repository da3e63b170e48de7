package io.github.dualpassword.useradministration.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
import io.github.dualpassword.MessageKey;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.boundtransaction.TransactionFacts;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.useradministration.ServiceState;

/**
 * Puts lines of the history into words. The texts are read once for all of them: a form of Keycloak's reads all messages of
 * its theme anew for each one that it is asked for.
 */
final class HistoryWords {

    private static final String BETWEEN = " / ";

    private final Texts texts;
    private final LongFunction<String> moments;

    /** @param moments writes when something happened, milliseconds since the epoch */
    HistoryWords(Texts texts, LongFunction<String> moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /** A line in words. */
    HistoryLine of(OperationRecord line) {
        return new HistoryLine(
                moments.apply(line.at()),
                line.operator().loginId(),
                name(line.operator()),
                line.target().loginId(),
                name(line.target()),
                message("Operation", WhatHappened.in(line)).orElse(line.operation()),
                details(line.facts()),
                message("Outcome", line.outcome().name()).orElseThrow(),
                line.reason().flatMap(reason -> message("Refused", reason)).orElse(""),
                state(line.facts(), OperationFacts.STATE_BEFORE),
                state(line.facts(), OperationFacts.STATE_AFTER));
    }

    private String name(Person person) {
        if (person.equals(Person.BANK)) {
            return texts.of("dualPasswordHistoryBank");
        }
        if (person.equals(Person.SYSTEM)) {
            return texts.of("dualPasswordHistorySystem");
        }
        return person.loginId().isEmpty() ? texts.of("dualPasswordHistoryStranger") : person.name();
    }

    private List<String> details(Map<String, String> facts) {
        List<String> details = new ArrayList<>();
        passwords(facts, OperationFacts.CREDENTIALS).ifPresent(details::add);
        passwords(facts, OperationFacts.FORCED)
                .ifPresent(names -> details.add(texts.of("dualPasswordHistoryForced", names)));
        Optional.ofNullable(facts.get(OperationFacts.TOKEN))
                .ifPresent(serial -> details.add(texts.of("dualPasswordHistoryToken", serial)));
        Optional.ofNullable(facts.get(OperationFacts.PASSKEY_NAMES))
                .ifPresent(names -> details.add(texts.of("dualPasswordHistoryPasskeys", names)));
        Optional.ofNullable(facts.get(OperationFacts.APP))
                .flatMap(app -> message("HistoryApp", app))
                .ifPresent(details::add);
        Optional.ofNullable(facts.get(TransactionFacts.TXN))
                .ifPresent(txn -> details.add(texts.of("dualPasswordHistoryTransaction", txn)));
        Optional.ofNullable(facts.get(OperationFacts.UNTIL))
                .map(Long::valueOf)
                .ifPresent(until -> details.add(texts.of("dualPasswordHistoryUntil", moments.apply(until))));
        return details;
    }

    private Optional<String> passwords(Map<String, String> facts, String fact) {
        String names = Stream.of(facts.getOrDefault(fact, "").split(","))
                .flatMap(id -> label(id).stream())
                .map(texts::of)
                .collect(Collectors.joining(BETWEEN));
        return Optional.of(names).filter(text -> !text.isEmpty());
    }

    private static Optional<String> label(String id) {
        return Credential.byId(id)
                .map(Credential::label)
                .or(() -> OneTimePassword.byId(id).map(OneTimePassword::label));
    }

    private String state(Map<String, String> facts, String fact) {
        Object[] passwords = Arrays.stream(Password.values())
                .map(password -> texts.of(password.credential().label()))
                .toArray();
        return ServiceState.items(facts.getOrDefault(fact, "")).stream()
                .map(item -> texts.of(MessageKey.of("State", item.word()), passwords))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Nothing for what a later version has written. */
    private Optional<String> message(String family, String id) {
        String key = MessageKey.of(family, id);
        return Optional.of(texts.of(key)).filter(message -> !message.equals(key));
    }
}
