package io.github.dualpassword.password.confirmation;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.models.credential.dto.PasswordSecretData;

/** What keeps the data of a stored password from ever being evaluated: a function of these data, which tells no secret. */
final class HashDefect {

    /** Of Keycloak's own algorithms it is known what they need; those of other extensions may keep it elsewhere. */
    private static final Set<String> STOCK_ALGORITHMS = Set.of("argon2", "pbkdf2", "pbkdf2-sha256", "pbkdf2-sha512");

    private static final String ARGON2 = "argon2";
    private static final Set<String> ARGON2_WORDS = Set.of("type", "version");
    private static final Set<String> ARGON2_NUMBERS = Set.of("hashLength", "memory", "parallelism");

    private HashDefect() {}

    /**
     * The first defect, in words for a log.
     *
     * @param credentialData null where they are missing
     * @param secretData null where they are missing
     * @return empty when there is none
     */
    static Optional<String> of(PasswordCredentialData credentialData, PasswordSecretData secretData) {
        if (credentialData == null) {
            return Optional.of("its credentialData are missing or cannot be read");
        }
        if (isBlank(credentialData.getAlgorithm())) {
            return Optional.of("its credentialData name no algorithm");
        }
        if (secretData == null) {
            return Optional.of("its secretData are missing or cannot be read");
        }
        if (isBlank(secretData.getValue())) {
            return Optional.of("its secretData hold no value");
        }
        return STOCK_ALGORITHMS.contains(credentialData.getAlgorithm())
                ? ofStockAlgorithm(credentialData, secretData)
                : Optional.empty();
    }

    private static Optional<String> ofStockAlgorithm(
            PasswordCredentialData credentialData, PasswordSecretData secretData) {
        if (credentialData.getHashIterations() < 1) {
            return Optional.of("its credentialData name no number of iterations");
        }
        if (secretData.getSalt() == null || secretData.getSalt().length == 0) {
            return Optional.of("its secretData hold no salt");
        }
        return ARGON2.equals(credentialData.getAlgorithm()) ? ofArgon2(credentialData) : Optional.empty();
    }

    private static Optional<String> ofArgon2(PasswordCredentialData credentialData) {
        UnaryOperator<String> parameter = credentialData.getAdditionalParameters()::getFirst;
        Stream<String> words = ARGON2_WORDS.stream().filter(name -> isBlank(parameter.apply(name)));
        Stream<String> numbers = ARGON2_NUMBERS.stream().filter(name -> !isNumber(parameter.apply(name)));
        return Stream.concat(words, numbers)
                .sorted()
                .map(name -> "its credentialData name no usable " + name)
                .findFirst();
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("[1-9][0-9]{0,8}");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
