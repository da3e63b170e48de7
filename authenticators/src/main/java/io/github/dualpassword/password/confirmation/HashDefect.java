package io.github.dualpassword.password.confirmation;

import java.util.Map;
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

    /** Far above what anybody uses; whoever could ask for more could stop the server by one entry. */
    private static final int MOST_PBKDF2_ITERATIONS = 10_000_000;

    private static final int MOST_ARGON2_ITERATIONS = 1_000;

    /** By parameter: memory in KiB, bytes of the hash, lanes. */
    private static final Map<String, Integer> MOST_OF_ARGON2 =
            Map.of("memory", 256 * 1024, "hashLength", 1_024, "parallelism", 64);

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
        boolean isArgon2 = ARGON2.equals(credentialData.getAlgorithm());
        if (credentialData.getHashIterations() > (isArgon2 ? MOST_ARGON2_ITERATIONS : MOST_PBKDF2_ITERATIONS)) {
            return Optional.of("its credentialData name too many iterations");
        }
        return isArgon2 ? ofArgon2(credentialData) : Optional.empty();
    }

    private static Optional<String> ofArgon2(PasswordCredentialData credentialData) {
        UnaryOperator<String> parameter = credentialData.getAdditionalParameters()::getFirst;
        Stream<String> words = ARGON2_WORDS.stream().filter(name -> isBlank(parameter.apply(name)));
        Stream<String> numbers = MOST_OF_ARGON2.entrySet().stream()
                .filter(most -> !isNumber(parameter.apply(most.getKey()), most.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(words, numbers)
                .sorted()
                .map(name -> "its credentialData name no usable " + name)
                .findFirst();
    }

    private static boolean isNumber(String text, int most) {
        return text != null && text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
