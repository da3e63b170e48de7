package io.github.dualpassword.password;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keycloak.models.PasswordPolicy;

/**
 * What a generated password is made of (decision 8): letters and digits that nobody takes for others when they are read out
 * or written down, and other characters only where a policy demands them. None of 0 and O, 1, l and I, 2 and Z, 5 and S, 8 and
 * B, 9, g and q is among them.
 *
 * @param length how many characters
 * @param digits how many digits at least, and so on
 */
public record GeneratedPassword(int length, int digits, int lowerCase, int upperCase, int special) {

    /** Of these 45 characters, 12 are about 66 bits; each digit that a policy demands takes three and a half of them. */
    static final int SHORTEST = 12;

    static final String LOWER_CASE = "abcdefhijkmnprtuvwxy";
    static final String UPPER_CASE = "ACDEFGHJKLMNPQRTUVWXY";
    static final String DIGITS = "3467";
    static final String SPECIAL = "#%+=@";

    private static final String ANY = LOWER_CASE + UPPER_CASE + DIGITS;

    /** A policy that turns so many away can hardly be kept by chance. */
    private static final int MAX_TRIES = 200;

    /** One that somebody may set for the user, and that is not {@code other}; nothing when none can be found. */
    public static Optional<String> keeping(NewPasswordRules rules, Optional<String> other) {
        return by(rules.policy())
                .make(
                        new SecureRandom(),
                        value -> other.filter(value::equals).isEmpty()
                                && rules.broken("", value).isEmpty());
    }

    /** What a policy demands: its least length when that is more than {@value #SHORTEST}, at most its greatest one. */
    static GeneratedPassword by(PasswordPolicy policy) {
        return by(rule ->
                policy.getPolicyConfig(rule) instanceof Integer number ? Optional.of(number) : Optional.empty());
    }

    /** The same for rules at hand, which give the number of a rule, or nothing where the policy does not have it. */
    static GeneratedPassword by(Function<String, Optional<Integer>> rules) {
        int digits = rules.apply("digits").orElse(0);
        int lowerCase = rules.apply("lowerCase").orElse(0);
        int upperCase = rules.apply("upperCase").orElse(0);
        int special = rules.apply("specialChars").orElse(0);
        int demanded = Math.max(rules.apply("length").orElse(0), digits + lowerCase + upperCase + special);
        int length =
                Math.min(Math.max(SHORTEST, demanded), rules.apply("maxLength").orElse(Integer.MAX_VALUE));
        return new GeneratedPassword(length, digits, lowerCase, upperCase, special);
    }

    /** One that keeps the rules; nothing when chance does not find one. */
    Optional<String> make(SecureRandom random, Predicate<String> keepsRules) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            String candidate = candidate(random);
            if (keepsRules.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private String candidate(SecureRandom random) {
        List<Character> characters = new ArrayList<>();
        add(characters, random, DIGITS, digits);
        add(characters, random, LOWER_CASE, lowerCase);
        add(characters, random, UPPER_CASE, upperCase);
        add(characters, random, SPECIAL, special);
        add(characters, random, ANY, length - characters.size());
        Collections.shuffle(characters, random);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static void add(List<Character> characters, SecureRandom random, String from, int count) {
        for (int i = 0; i < count; i++) {
            characters.add(from.charAt(random.nextInt(from.length())));
        }
    }
}
