package io.github.dualpassword.useradministration.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** What a line of the history is called. */
class WhatHappenedTest {

    @ParameterizedTest
    @CsvSource({
        "login_permanently_suspended, usable, login, release-password",
        "service_stopped, usable, '', service-stop-lifted",
        "'login_permanently_suspended,service_stopped', usable, login, released-and-lifted",
        "'login_permanently_suspended,service_stopped', service_stopped, login, release-password",
    })
    void aReleaseIsCalledByWhatItHasEnded(String before, String after, String credentials, String name) {
        assertThat(WhatHappened.in(line("release-password", OperationOutcome.DONE, states(before, after, credentials))))
                .isEqualTo(name);
    }

    @Test
    void whatWasRefusedIsCalledByWhatWasTried() {
        assertThat(WhatHappened.in(
                        line("release-password", OperationOutcome.REFUSED, states("service_stopped", "usable", ""))))
                .isEqualTo("release-password");
        assertThat(WhatHappened.in(line("service-stop", OperationOutcome.REFUSED, Map.of())))
                .isEqualTo("service-stop");
    }

    @ParameterizedTest
    @CsvSource({
        "forced-change, forced-change",
        "expiry-change, expiry-change",
        "own-change, own-passwords-changed",
        "made-up, own-passwords-changed"
    })
    void anOwnChangeIsCalledByItsOccasion(String occasion, String name) {
        assertThat(WhatHappened.in(line(
                        "own-passwords-changed", OperationOutcome.DONE, Map.of(OperationFacts.OCCASION, occasion))))
                .isEqualTo(name);
    }

    @Test
    void anOccasionIsOfOwnChangesOnly() {
        assertThat(WhatHappened.in(line(
                        "bank-passwords-set", OperationOutcome.DONE, Map.of(OperationFacts.OCCASION, "forced-change"))))
                .isEqualTo("bank-passwords-set");
        assertThat(WhatHappened.in(line("own-passwords-changed", OperationOutcome.DONE, Map.of())))
                .isEqualTo("own-passwords-changed");
    }

    private static Map<String, String> states(String before, String after, String credentials) {
        Map<String, String> facts = new HashMap<>(OperationFacts.states(before, after));
        if (!credentials.isEmpty()) {
            facts.put(OperationFacts.CREDENTIALS, credentials);
        }
        return facts;
    }

    private static OperationRecord line(String operation, OperationOutcome outcome, Map<String, String> facts) {
        Person anna = new Person("1", "anna", "");
        return new OperationRecord(
                "id",
                Optional.of("contract"),
                0,
                Optional.empty(),
                anna,
                anna,
                operation,
                outcome,
                Optional.empty(),
                facts);
    }
}
