package io.github.dualpassword.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.Credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Which values a setting takes, to the very last one. */
class SettingLimitsTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @MethodSource("numbers")
    void aNumberIsTakenBetweenItsLimitsAndNotBeyond(Setting<Integer> setting, int least, int most) {
        assertThat(parse(setting, least)).contains(least);
        assertThat(parse(setting, most)).contains(most);
        assertThat(parse(setting, least - 1)).isEmpty();
        assertThat(parse(setting, most + 1)).isEmpty();
        assertThat(setting.allowed()).isEqualTo("a whole number from " + least + " to " + most);
    }

    @Test
    void everyNumberIsTriedAtItsLimits() {
        assertThat(numbers().map(limits -> limits.get()[0]).toList())
                .containsExactlyInAnyOrderElementsOf(Settings.all().stream()
                        .filter(setting -> setting.byDefault() instanceof Integer)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theDefaultIsAValueThatIsAllowed(Setting<?> setting) {
        assertThat(setting.parser().apply(setting.defaultText())).isEqualTo(Optional.of(setting.byDefault()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingSaysWhatItDoesAndWhatItTakes(Setting<?> setting) {
        assertThat(setting.attribute()).startsWith("dual-password.").matches("[a-z.-]+");
        assertThat(setting.effect()).endsWith(".");
        assertThat(setting.allowed()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void noTwoSettingsShareAnAttribute() {
        assertThat(settings().stream().map(Setting::attribute)).isNotEmpty().doesNotHaveDuplicates();
    }

    static List<Setting<?>> settings() {
        return Settings.all();
    }

    static Stream<Arguments> numbers() {
        Stream<Arguments> ofCredentials = Stream.of(Credential.values())
                .map(Settings::of)
                .flatMap(settings -> Stream.of(
                        arguments(settings.maxFailures(), 1, 10_000),
                        arguments(settings.suspensionMinutes(), 1, 525_600),
                        arguments(settings.temporarySuspensions(), 0, 1_000),
                        arguments(settings.validityDays(), 0, 36_500)));
        return Stream.concat(
                ofCredentials,
                Stream.of(
                        arguments(Settings.VERSION, 1, 1),
                        arguments(Settings.FAILURES_NOTICE, 0, 1_000),
                        arguments(Settings.CONFIRMATION_HISTORY, 0, 100),
                        arguments(Settings.CONFIRMATION_HISTORY_DAYS, 0, 3_650),
                        arguments(Settings.PROVISIONAL_VALIDITY_DAYS, 0, 3_650),
                        arguments(Settings.REMINDER_DAYS, 0, 90),
                        arguments(Settings.CHANGE_DAILY_LIMIT, 0, 1_000),
                        arguments(Settings.UNKNOWN_LOGINS_LIMIT, 100, 10_000_000),
                        arguments(Settings.HISTORY_RETENTION_DAYS, 1, 3_660)));
    }

    private static Optional<Integer> parse(Setting<Integer> setting, int number) {
        return setting.parser().apply(String.valueOf(number));
    }
}
