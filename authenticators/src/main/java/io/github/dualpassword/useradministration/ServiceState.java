package io.github.dualpassword.useradministration;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.passkey.KeyStanding;
import io.github.dualpassword.passkey.SeenKey;

/**
 * Everything that can keep a user from working, item by item (サービス状態, C08, C09, D14).
 *
 * @param suspensions of each credential that can keep the user from working
 * @param serviceStop whether an operator has stopped the user's service
 * @param bankStop whether the bank has switched the user off
 */
public record ServiceState(Map<Credential, Suspension> suspensions, Stop serviceStop, Stop bankStop) {

    private static final String SEPARATOR = ",";

    /** A stop by people. */
    public enum Stop {
        STOPPED,
        NOT_STOPPED
    }

    /** One of the things that are shown of a state; {@link #USABLE} stands alone. */
    public enum Item {
        USABLE("usable", 'u'),
        LOGIN_SUSPENDED_TEMPORARILY(
                "login_temporarily_suspended", 'l', Optional.of(Credential.LOGIN), Standing.TEMPORARILY_SUSPENDED),
        LOGIN_SUSPENDED(
                "login_permanently_suspended", 'L', Optional.of(Credential.LOGIN), Standing.PERMANENTLY_SUSPENDED),
        CONFIRMATION_SUSPENDED_TEMPORARILY(
                "confirmation_temporarily_suspended",
                'c',
                Optional.of(Credential.CONFIRMATION),
                Standing.TEMPORARILY_SUSPENDED),
        CONFIRMATION_SUSPENDED(
                "confirmation_permanently_suspended",
                'C',
                Optional.of(Credential.CONFIRMATION),
                Standing.PERMANENTLY_SUSPENDED),
        SERVICE_STOPPED("service_stopped", 'S'),
        STOPPED_BY_BANK("stopped_by_bank", 'B'),
        OTP_NOT_NEEDED(OtpStatus.NOT_NEEDED),
        OTP_NOT_REGISTERED(OtpStatus.NOT_REGISTERED),
        OTP_USABLE(OtpStatus.USABLE),
        OTP_SUSPENDED(OtpStatus.SUSPENDED),
        OTP_EXPIRED(OtpStatus.EXPIRED),
        PASSKEY_NOT_REGISTERED("passkey_not_registered"),
        PASSKEY_USABLE("passkey_usable"),
        PASSKEY_COOLING_DOWN("passkey_cooling_down"),
        PASSKEY_SUSPENDED("passkey_suspended"),
        PASSKEY_NOT_COUNTED("passkey_not_counted");

        private static final Set<Item> HARMLESS = Collections.unmodifiableSet(EnumSet.of(
                USABLE,
                OTP_USABLE,
                OTP_NOT_NEEDED,
                OTP_NOT_REGISTERED,
                PASSKEY_NOT_REGISTERED,
                PASSKEY_USABLE,
                PASSKEY_COOLING_DOWN));

        /** Those of サービス状態. */
        private static final Set<Item> OF_SERVICE = Collections.unmodifiableSet(EnumSet.range(USABLE, STOPPED_BY_BANK));

        /** Those of 認証状態, which is a state of its own (C10). */
        private static final Set<Item> OF_OTP = Collections.unmodifiableSet(EnumSet.range(OTP_NOT_NEEDED, OTP_EXPIRED));

        /** How passkeys stand. */
        private static final Set<Item> OF_PASSKEYS =
                Collections.unmodifiableSet(EnumSet.range(PASSKEY_NOT_REGISTERED, PASSKEY_NOT_COUNTED));

        private final String word;
        private final char letter;
        private final Optional<Credential> credential;
        private final Standing standing;

        Item(String word, char letter) {
            this(word, letter, Optional.empty(), Standing.USABLE);
        }

        Item(String word, char letter, Optional<Credential> credential, Standing standing) {
            this.word = word;
            this.letter = letter;
            this.credential = credential;
            this.standing = standing;
        }

        Item(OtpStatus status) {
            // These were never written in letters.
            this("otp_" + Ids.underscored(status), '\0');
        }

        Item(String word) {
            this(word, '\0');
        }

        /** What is shown of how one-time passwords stand. */
        public static Item of(OtpStatus status) {
            return valueOf("OTP_" + status.name());
        }

        /** The items of サービス状態. */
        public static Set<Item> ofService() {
            return OF_SERVICE;
        }

        /** The items of 認証状態: how one-time passwords stand. */
        public static Set<Item> ofOneTimePasswords() {
            return OF_OTP;
        }

        /** The items about passkeys: what some of a user's keys are good for. */
        public static Set<Item> ofPasskeys() {
            return OF_PASSKEYS;
        }

        /** What is shown of the passkeys of a user: what they are good for, each once, or that there are none. */
        public static List<Item> ofPasskeys(List<SeenKey> keys) {
            return keys.isEmpty()
                    ? List.of(PASSKEY_NOT_REGISTERED)
                    : keys.stream()
                            .map(key -> of(key.standing()))
                            .distinct()
                            .sorted()
                            .toList();
        }

        private static Item of(KeyStanding standing) {
            return switch (standing) {
                case USABLE -> PASSKEY_USABLE;
                case COOLING_DOWN -> PASSKEY_COOLING_DOWN;
                case SUSPENDED -> PASSKEY_SUSPENDED;
                case OF_ANOTHER_NAME, SYNCED, NOT_REGISTERED -> PASSKEY_NOT_COUNTED;
            };
        }

        /** Whether it says that a user cannot work as wanted. */
        public boolean isHindrance() {
            return !HARMLESS.contains(this);
        }

        /** What events and tables call it; stable. */
        public String word() {
            return word;
        }

        /** The credential that it says is suspended; empty for all else. */
        public Optional<Credential> credential() {
            return credential;
        }

        /** Whether it is a suspension that ends by itself. */
        public boolean isTemporary() {
            return standing == Standing.TEMPORARILY_SUSPENDED;
        }

        private boolean isSuspensionOf(Credential wanted) {
            return credential.filter(wanted::equals).isPresent();
        }
    }

    public ServiceState {
        suspensions = Map.copyOf(suspensions);
    }

    /** The suspension of one of its credentials. */
    public Suspension of(Credential credential) {
        return Objects.requireNonNull(suspensions.get(credential), credential::id);
    }

    /** What is shown of it: each thing that applies, or that the user is usable. */
    public List<Item> items() {
        return orUsable(items(this::applies));
    }

    private boolean applies(Item item) {
        return switch (item) {
            case USABLE -> false;
            case SERVICE_STOPPED -> serviceStop == Stop.STOPPED;
            case STOPPED_BY_BANK -> bankStop == Stop.STOPPED;
            case OTP_NOT_NEEDED, OTP_NOT_REGISTERED, OTP_USABLE, OTP_SUSPENDED, OTP_EXPIRED -> false;
            case PASSKEY_NOT_REGISTERED, PASSKEY_USABLE, PASSKEY_COOLING_DOWN, PASSKEY_SUSPENDED, PASSKEY_NOT_COUNTED ->
                false;
            default ->
                suspensions.entrySet().stream()
                        .anyMatch(entry -> item.isSuspensionOf(entry.getKey())
                                && item.standing == entry.getValue().standing());
        };
    }

    /** Whether nothing keeps the user from working. */
    public boolean isUsable() {
        return items().contains(Item.USABLE);
    }

    /** The items, or that the user is usable when there are none. */
    public static List<Item> orUsable(List<Item> items) {
        return items.isEmpty() ? List.of(Item.USABLE) : List.copyOf(items);
    }

    /** The items that say that a credential is suspended. */
    public static List<Item> suspended(Credential credential) {
        return items(item -> item.isSuspensionOf(credential));
    }

    /** The state in words, equal for equal items: for events, notes and tables. */
    public String words() {
        return words(items());
    }

    /** Items in words, joined by commas. */
    public static String words(List<Item> items) {
        return items.stream().sorted().map(Item::word).collect(Collectors.joining(SEPARATOR));
    }

    /** The items of such {@link #words()}, or of the letters that were written before; what means nothing is left out. */
    public static List<Item> items(String text) {
        // In letters a state was shorter than any word.
        return text.length() < Item.USABLE.word.length()
                ? items(item -> text.indexOf(item.letter) >= 0)
                : items(item -> List.of(text.split(SEPARATOR)).contains(item.word));
    }

    private static List<Item> items(Predicate<Item> wanted) {
        return Stream.of(Item.values()).filter(wanted).toList();
    }
}
