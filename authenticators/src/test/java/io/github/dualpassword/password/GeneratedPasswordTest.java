package io.github.dualpassword.password;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.models.PasswordPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** A made password is long enough, can be read out, and keeps every rule that counts characters. */
class GeneratedPasswordTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @RepeatedTest(20)
    void withoutRulesItHasTwelveLettersAndDigitsThatNobodyMistakes() {
        assertThat(made(new GeneratedPassword(12, 0, 0, 0, 0)))
                .hasSize(12)
                .matches("[A-Za-z0-9]+")
                .doesNotContainPattern("[0Oo1lI2Zz5Ss8B9gq]");
    }

    @RepeatedTest(20)
    void itHasWhatRulesDemand() {
        String made = made(new GeneratedPassword(14, 5, 3, 4, 2));

        assertThat(made).hasSize(14);
        assertThat(count(made, GeneratedPassword.DIGITS)).isGreaterThanOrEqualTo(5);
        assertThat(count(made, GeneratedPassword.LOWER_CASE)).isGreaterThanOrEqualTo(3);
        assertThat(count(made, GeneratedPassword.UPPER_CASE)).isGreaterThanOrEqualTo(4);
        assertThat(count(made, GeneratedPassword.SPECIAL)).isEqualTo(2);
    }

    /** How many bits that is, where nothing is demanded. */
    @Test
    void twelveCannotBeGuessed() {
        String all = GeneratedPassword.LOWER_CASE + GeneratedPassword.UPPER_CASE + GeneratedPassword.DIGITS;

        assertThat(all.chars().distinct().count()).isEqualTo(all.length());
        assertThat(GeneratedPassword.SHORTEST * Math.log(all.length()) / Math.log(2))
                .isBetween(65.5, 66.5);
    }

    @Test
    void noTwoAreTheSame() {
        Set<String> made = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> made.add(made(new GeneratedPassword(12, 0, 0, 0, 0))));

        assertThat(made).hasSize(1_000);
    }

    @Test
    void anotherRuleIsTriedAgain() {
        assertThat(new GeneratedPassword(12, 0, 0, 0, 0).make(RANDOM, value -> Character.isDigit(value.charAt(0))))
                .hasValueSatisfying(value -> assertThat(value.charAt(0)).matches(Character::isDigit));
    }

    @Test
    void whereNoneKeepsTheRulesThereIsNone() {
        assertThat(new GeneratedPassword(12, 0, 0, 0, 0).make(RANDOM, value -> false))
                .isEmpty();
    }

    @Test
    void withoutAPolicyItIsAsLongAsItAlwaysIs() {
        assertThat(GeneratedPassword.by(PasswordPolicy.empty())).isEqualTo(new GeneratedPassword(12, 0, 0, 0, 0));
    }

    @Test
    void aPolicyThatCountsCharactersGetsThemAll() {
        assertThat(by(Map.of("digits", 5, "lowerCase", 6, "upperCase", 7, "specialChars", 8)))
                .isEqualTo(new GeneratedPassword(26, 5, 6, 7, 8));
    }

    @Test
    void aPolicyThatDemandsALongOneGetsIt() {
        assertThat(by(Map.of("length", 20, "digits", 2))).isEqualTo(new GeneratedPassword(20, 2, 0, 0, 0));
    }

    @Test
    void aPolicyThatTakesNoLongOneGetsAShortOne() {
        assertThat(by(Map.of("maxLength", 10))).isEqualTo(new GeneratedPassword(10, 0, 0, 0, 0));
    }

    /** Where they stand by chance, about one password in five begins with a digit. */
    @Test
    void whatRulesDemandDoesNotAlwaysStandInFront() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> made(new GeneratedPassword(12, 1, 0, 0, 0))))
                .anyMatch(value -> !Character.isDigit(value.charAt(0)));
    }

    @Test
    void itIsTriedTwoHundredTimes() {
        AtomicInteger tries = new AtomicInteger();

        new GeneratedPassword(12, 0, 0, 0, 0).make(RANDOM, value -> tries.incrementAndGet() < 0);

        assertThat(tries).hasValue(200);
    }

    private static GeneratedPassword by(Map<String, Integer> rules) {
        return GeneratedPassword.by(rule -> Optional.ofNullable(rules.get(rule)));
    }

    private static String made(GeneratedPassword wanted) {
        return wanted.make(RANDOM, value -> true).orElseThrow();
    }

    private static long count(String value, String of) {
        return value.chars().filter(character -> of.indexOf(character) >= 0).count();
    }
}
