package io.github.dualpassword.password.change;

import java.util.Optional;

import io.github.dualpassword.testground.server.StockServer;

/**
 * Each of Keycloak's own password policies, as a policy of the confirmation password: what it is given, and two values of
 * which it refuses one. Those that say something else than what a value must be like are not taken at all.
 */
enum PolicyUnderTest {
    LENGTH("length", "length(12)", "Eleven-char", "Twelve-chars"),
    MAX_LENGTH("maxLength", "maxLength(12)", "Thirteen-char", "Twelve-chars"),
    DIGITS("digits", "digits(2)", "One-digit-1", "Two-digits-12"),
    LOWER_CASE("lowerCase", "lowerCase(2)", "ONLY-ONe-LETTER", "ONLY-TWo-LETTERs"),
    UPPER_CASE("upperCase", "upperCase(2)", "One-upper-case", "Two-Upper-case"),
    SPECIAL_CHARS("specialChars", "specialChars(2)", "one-special", "two-special-ones"),
    NOT_USERNAME("notUsername", "notUsername", PolicyUnderTest.LOGIN_ID, "not-the-login-id"),
    NOT_CONTAINS_USERNAME(
            "notContainsUsername", "notContainsUsername", "x" + PolicyUnderTest.LOGIN_ID + "x", "no-name-in-it"),
    NOT_EMAIL("notEmail", "notEmail", PolicyUnderTest.MAIL, "not-the-address"),
    REGEX_PATTERN("regexPattern", "regexPattern(^[a-z-]+$)", "Capital-letter", "small-letters"),
    BLACKLIST(
            "passwordBlacklist",
            "passwordBlacklist(" + StockServer.PASSWORD_LIST + ")",
            StockServer.LISTED_PASSWORD,
            "not-in-the-list"),

    HISTORY("passwordHistory", "passwordHistory(3)", "`confirmation.history` does it"),
    AGE("passwordAge", "passwordAge(30)", "`confirmation.history-days` does it"),
    FORCE_EXPIRED(
            "forceExpiredPasswordChange", "forceExpiredPasswordChange(90)", "`confirmation.validity-days` does it"),
    HASH_ALGORITHM("hashAlgorithm", "hashAlgorithm(pbkdf2-sha512)", "the realm's policy has it, for both passwords"),
    HASH_ITERATIONS("hashIterations", "hashIterations(1000)", "the realm's policy has it, for both passwords"),
    MAX_AUTH_AGE("maxAuthAge", "maxAuthAge(300)", "it says nothing about a password"),
    RECOVERY_CODES(
            "recoveryCodesWarningThreshold", "recoveryCodesWarningThreshold(4)", "it says nothing about a password");

    static final String LOGIN_ID = "policy.reader";
    static final String MAIL = "policy.reader@example.com";

    /** The one word in the list of words that may not be used. */
    private final String id;

    private final String policy;
    private final Optional<String> reasonAgainst;
    private final String broken;
    private final String kept;

    PolicyUnderTest(String id, String policy, String broken, String kept) {
        this(id, policy, Optional.empty(), broken, kept);
    }

    PolicyUnderTest(String id, String policy, String reasonAgainst) {
        this(id, policy, Optional.of(reasonAgainst), "", "");
    }

    PolicyUnderTest(String id, String policy, Optional<String> reasonAgainst, String broken, String kept) {
        this.id = id;
        this.policy = policy;
        this.reasonAgainst = reasonAgainst;
        this.broken = broken;
        this.kept = kept;
    }

    String id() {
        return id;
    }

    String policy() {
        return policy;
    }

    /** A value that it refuses. */
    String broken() {
        return broken;
    }

    /** A value that it takes. */
    String kept() {
        return kept;
    }

    boolean isTaken() {
        return reasonAgainst.isEmpty();
    }

    /** A row of the page in the documentation. */
    String row() {
        return "| `%s` | %s |"
                .formatted(id, reasonAgainst.map(reason -> "refused: " + reason).orElse("works"));
    }
}
