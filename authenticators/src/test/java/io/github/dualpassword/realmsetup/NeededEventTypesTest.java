package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What others read must be stored, and what a part of a realm does not say is in nobody's way. */
class NeededEventTypesTest {

    private static final RealmPart PART = new RealmPart() {
        @Override
        public Optional<String> read(String key) {
            return Optional.empty();
        }

        @Override
        public void write(String key, Optional<String> value) {}
    };

    @Test
    void theyAreThoseOfAttemptsAndOfTheRehearsal() {
        assertThat(NeededEventTypes.names())
                .contains("RESET_PASSWORD_ERROR", "USER_DISABLED_BY_PERMANENT_LOCKOUT", "CUSTOM_REQUIRED_ACTION");
    }

    @Test
    void aPartThatSaysNothingElseHindersNothing() {
        assertThat(PART.clash("key", Optional.of("value"))).isEmpty();
        assertThat(PART.hindrance("key", Optional.of("value"))).isEmpty();
        assertThat(PART.uses("key")).isEmpty();
    }
}
