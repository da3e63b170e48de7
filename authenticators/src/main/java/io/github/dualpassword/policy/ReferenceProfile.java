package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;

/**
 * The realm profiles that the product ships, and the documents that they follow, as far as a realm can be weaker than they are: attempts, suspensions,
 * expiry, a code at login, and who may act for whom. What a document leaves open is the default of this product.
 */
public enum ReferenceProfile {
    /** Document 000. */
    TWO_STAGE(2, Tokens.NONE, CodeAtLogin.NEVER, Rows.MASTERS_TOO),
    /** Document 001. */
    ONE_STAGE(0, Tokens.COUNTED, CodeAtLogin.NEVER, Rows.MASTERS_TOO),
    /** Document 003. */
    HARDWARE_TOKEN(2, Tokens.COUNTED, CodeAtLogin.NEVER, Rows.TOKENS),
    /** Document 002. */
    BEFORE_LOGIN(
            0,
            Tokens.COUNTED,
            CodeAtLogin.ALWAYS,
            Map.of(
                    Operation.PRE_LOGIN_UNLOCK, Rows.EVERYBODY_AND_ONESELF,
                    Operation.PRE_LOGIN_RESET, Rows.EVERYBODY_AND_ONESELF,
                    Operation.PRE_LOGIN_RELEASE_OTP, Rows.EVERYBODY)),
    /** Document 004, which says nothing of suspensions and permissions: they are those of document 003. */
    SOFTWARE_TOKEN(2, Tokens.COUNTED, CodeAtLogin.NEVER, Rows.TOKENS),
    /** No document: passkeys, and all else as in document 003. */
    PHISHING_RESISTANT(2, Tokens.COUNTED, CodeAtLogin.NEVER, Rows.TOKENS);

    /** Wrong entries in a row that suspend, in all documents (C01). */
    static final int ATTEMPTS = 5;

    /** How long a temporary suspension lasts (C01). */
    static final Duration SUSPENSION = Duration.ofMinutes(30);

    /** No code of a token is tried again after a suspension that ends by itself. */
    static final int TEMPORARY_SUSPENSIONS_OF_TOKENS = 0;

    /** The documents show a last day and print no number; the number is this product's. */
    static final int VALIDITY_DAYS = 90;

    /** How long a new passkey confirms nothing, so that its mails are read before it does. */
    static final Duration COOL_DOWN_OF_PASSKEYS = Duration.ofMinutes(60);

    private final int temporarySuspensions;
    private final Tokens tokens;
    private final CodeAtLogin codeAtLogin;
    private final Map<Operation, String> rows;

    ReferenceProfile(int temporarySuspensions, Tokens tokens, CodeAtLogin codeAtLogin, Map<Operation, String> rows) {
        this.temporarySuspensions = temporarySuspensions;
        this.tokens = tokens;
        this.codeAtLogin = codeAtLogin;
        this.rows = rows;
    }

    /**
     * A setting that is weaker than the document.
     *
     * @param attribute of the realm
     * @param value that holds
     * @param documented what the document has, in words
     */
    public record Weakness(String attribute, String value, String documented) {}

    /** As it stands in settings and addresses: the name of the profile's realm. */
    public String id() {
        return Ids.hyphenated(this);
    }

    public static Optional<ReferenceProfile> byId(String id) {
        return Ids.find(values(), ReferenceProfile::id, id);
    }

    /** The names of all, in words. */
    static String names() {
        return Stream.of(values()).map(ReferenceProfile::id).collect(Collectors.joining(" or "));
    }

    /** In what a policy is weaker than the document; empty when in nothing. Whatever is stricter is in order. */
    public List<Weakness> weaknesses(RealmPolicy policy) {
        Stream<Weakness> passwords = Stream.of(Password.values())
                .flatMap(password -> Stream.concat(
                        lockout(policy, LockoutSettings.of(password.credential()), temporarySuspensions),
                        validity(policy, PasswordSettings.validityDays(password))));
        Stream<Weakness> codes = tokens == Tokens.COUNTED
                ? lockout(policy, LockoutSettings.of(OneTimePassword.TOKEN), TEMPORARY_SUSPENSIONS_OF_TOKENS)
                : Stream.empty();
        return Stream.of(passwords, codes, expired(policy), code(policy), passkeys(policy), permissions(policy))
                .flatMap(weaknesses -> weaknesses)
                .toList();
    }

    private static Stream<Weakness> lockout(RealmPolicy policy, LockoutSettings settings, int temporary) {
        boolean areTemporary = temporary > 0 && policy.get(settings.temporarySuspensions()) > 0;
        boolean isShort = areTemporary && policy.get(settings.suspension()).compareTo(SUSPENSION) < 0;
        return Stream.of(
                        atMost(policy, settings.maxFailures(), ATTEMPTS),
                        atMost(policy, settings.temporarySuspensions(), temporary),
                        isShort
                                ? weak(
                                        settings.suspension(),
                                        policy.get(settings.suspension()).toMinutes(),
                                        "at least " + SUSPENSION.toMinutes())
                                : Stream.<Weakness>empty())
                .flatMap(weaknesses -> weaknesses);
    }

    private static Stream<Weakness> validity(RealmPolicy policy, Setting<Integer> days) {
        return policy.get(days) == 0
                ? weak(days, 0, "a last day, %d at most".formatted(VALIDITY_DAYS))
                : atMost(policy, days, VALIDITY_DAYS);
    }

    private static Stream<Weakness> expired(RealmPolicy policy) {
        return policy.get(PasswordSettings.EXPIRED_PASSWORDS) == ExpiredPasswords.WARN
                ? weak(
                        PasswordSettings.EXPIRED_PASSWORDS,
                        Ids.hyphenated(ExpiredPasswords.WARN),
                        "'%s'".formatted(Ids.hyphenated(ExpiredPasswords.MUST_CHANGE)))
                : Stream.empty();
    }

    private Stream<Weakness> code(RealmPolicy policy) {
        CodeAtLogin present = policy.get(TokenSettings.CODE_AT_LOGIN);
        return present.compareTo(codeAtLogin) < 0
                ? weak(
                        TokenSettings.CODE_AT_LOGIN,
                        Ids.hyphenated(present),
                        "'%s'".formatted(Ids.hyphenated(codeAtLogin)))
                : Stream.empty();
    }

    private Stream<Weakness> passkeys(RealmPolicy policy) {
        if (this != PHISHING_RESISTANT) {
            return Stream.empty();
        }
        Duration coolDown = policy.get(PasskeySettings.COOL_DOWN);
        Stream<Weakness> early = coolDown.compareTo(COOL_DOWN_OF_PASSKEYS) < 0
                ? weak(PasskeySettings.COOL_DOWN, coolDown.toMinutes(), "at least " + COOL_DOWN_OF_PASSKEYS.toMinutes())
                : Stream.empty();
        FurtherPasskey further = policy.get(PasskeySettings.FURTHER);
        Stream<Weakness> byCode = further == FurtherPasskey.BY_CODE
                ? weak(
                        PasskeySettings.FURTHER,
                        Ids.hyphenated(further),
                        "'%s'".formatted(Ids.hyphenated(FurtherPasskey.BY_PASSKEY)))
                : Stream.empty();
        return Stream.of(on(policy, PasskeySettings.PASSKEYS), on(policy, PasskeySettings.AT_OTP_LEVEL), early, byCode)
                .flatMap(weaknesses -> weaknesses);
    }

    private static Stream<Weakness> on(RealmPolicy policy, Setting<Switch> setting) {
        return policy.get(setting) == Switch.OFF
                ? weak(setting, Ids.hyphenated(Switch.OFF), "'%s'".formatted(Ids.hyphenated(Switch.ON)))
                : Stream.empty();
    }

    private Stream<Weakness> permissions(RealmPolicy policy) {
        return Stream.of(Operation.values()).flatMap(operation -> {
            Setting<PermissionRow> setting = PermissionSettings.of(operation);
            PermissionRow documented = documented(operation);
            PermissionRow present = policy.get(setting);
            return goesBeyond(present, documented)
                    ? weak(setting, present, "'%s'".formatted(documented))
                    : Stream.empty();
        });
    }

    private PermissionRow documented(Operation operation) {
        Setting<PermissionRow> setting = PermissionSettings.of(operation);
        return setting.parser()
                .apply(rows.getOrDefault(operation, setting.defaultText()))
                .orElseThrow();
    }

    private static boolean goesBeyond(PermissionRow present, PermissionRow documented) {
        return !documented.onThemselves().containsAll(present.onThemselves())
                || present.targets().entrySet().stream()
                        .anyMatch(row -> !documented
                                .targets()
                                .getOrDefault(row.getKey(), Set.of())
                                .containsAll(row.getValue()));
    }

    private static Stream<Weakness> atMost(RealmPolicy policy, Setting<Integer> setting, int most) {
        int present = policy.get(setting);
        return present > most ? weak(setting, present, "at most " + most) : Stream.empty();
    }

    private static Stream<Weakness> weak(Setting<?> setting, Object present, String documented) {
        return Stream.of(new Weakness(setting.attribute(), String.valueOf(present), documented));
    }

    private enum Tokens {
        NONE,
        COUNTED
    }

    /** Rows of the permissions that several documents have. */
    private static final class Rows {

        static final String EVERYBODY =
                "master: master administrator general; administrator: master administrator general";

        static final String EVERYBODY_AND_ONESELF =
                "master: self master administrator general; administrator: self master administrator general";

        static final Map<Operation, String> MASTERS_TOO =
                Map.of(Operation.SERVICE_STOP, EVERYBODY, Operation.CHANGE_PASSWORDS, EVERYBODY);

        static final Map<Operation, String> TOKENS = Map.of(
                Operation.RELEASE_OTP, "master: general",
                Operation.REVOKE_TOKEN, "master: self administrator general");

        private Rows() {}
    }
}
