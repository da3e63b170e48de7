package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.BeforeLoginEntry;

/** What administrators can do for colleagues before login, and by what (I01 to I21, decision 15). */
public final class BeforeLoginSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final String PREFIX = "before-login.";

    /** The words for the procedures, in the order in which the page offers them. */
    private static final Map<Operation, String> NAMES = names();

    /** Nobody has to open a door again: it opens by itself each time. */
    private static final int ALWAYS_TEMPORARY = Integer.MAX_VALUE;

    public static final Setting<Boolean> ENABLED = TOPIC.setting(
                    PREFIX + "enabled",
                    "Whether administrators can carry out procedures for colleagues on a page before login, which then takes the"
                            + " place of Keycloak's page for forgotten passwords. It also needs \"Forgot password\" in the"
                            + " realm's login settings, and the flow `dual-password before login` as reset credentials flow.")
            .values("false", "true or false", text -> switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            });

    public static final Setting<Set<Operation>> PROCEDURES = TOPIC.setting(
                    PREFIX + "procedures",
                    "Which procedures the page before login offers: release of both passwords, reset of passwords, release of"
                            + " the registration for one-time passwords.")
            .values(
                    String.join(" ", NAMES.values()),
                    "one or more of %s, separated by blanks".formatted(String.join(", ", NAMES.values())),
                    BeforeLoginSettings::procedures);

    private static final Map<Operation, Setting<BeforeLoginCredentials>> CREDENTIALS = credentials();

    public static final Setting<Integer> MAX_FAILURES = TOPIC.setting(
                    PREFIX + "max-failures",
                    "Consecutive wrong entries by which the page before login is closed for one administrator: of codes alone,"
                            + " and of codes together with a confirmation password, each for itself. Nothing that is used"
                            + " after a login is suspended by them.")
            .number(5, 1, 100);

    public static final Setting<Duration> PAUSE = TOPIC.setting(
                    PREFIX + "pause-hours",
                    "Hours after which the page before login is open again for an administrator for whom it was closed.")
            .number(12, 1, 8_760, Duration::ofHours);

    public static final Setting<Duration> RESET_REST = TOPIC.setting(
                    PREFIX + "reset-rest-hours",
                    "Hours after a reset of passwords before login in which the passwords of that user authorise no procedure"
                            + " before login, even when the user has changed them since: whoever has stolen a token can reset,"
                            + " log in and change them. The operation history must be kept at least as long.")
            .number(72, 1, 8_760, Duration::ofHours);

    private BeforeLoginSettings() {}

    /** By what a procedure is authorised; of the operations that are procedures before login. */
    public static Setting<BeforeLoginCredentials> credentialsOf(Operation procedure) {
        return CREDENTIALS.get(procedure);
    }

    /** The budget of one administrator at the page, the same for each kind of entry. */
    static LockoutPolicy budget(RealmPolicy policy, BeforeLoginEntry entry) {
        return switch (entry) {
            case BEFORE_LOGIN_CODE, BEFORE_LOGIN_CODE_AND_PASSWORD ->
                new LockoutPolicy(policy.get(MAX_FAILURES), policy.get(PAUSE), ALWAYS_TEMPORARY, true);
        };
    }

    private static Map<Operation, String> names() {
        Map<Operation, String> names = new EnumMap<>(Operation.class);
        names.put(Operation.PRE_LOGIN_UNLOCK, "release");
        names.put(Operation.PRE_LOGIN_RESET, "reset");
        names.put(Operation.PRE_LOGIN_RELEASE_OTP, "release-otp");
        return Collections.unmodifiableMap(names);
    }

    private static Map<Operation, Setting<BeforeLoginCredentials>> credentials() {
        Map<Operation, Setting<BeforeLoginCredentials>> settings = new EnumMap<>(Operation.class);
        NAMES.forEach((procedure, name) -> settings.put(procedure, declare(procedure, name)));
        return Collections.unmodifiableMap(settings);
    }

    private static Setting<BeforeLoginCredentials> declare(Operation procedure, String name) {
        return TOPIC.setting(
                        PREFIX + name + ".credentials",
                        "By what an administrator authorises the procedure `%s` before login: a one-time password, or the"
                                        .formatted(name)
                                + " own confirmation password besides.")
                .choice(
                        procedure == Operation.PRE_LOGIN_RELEASE_OTP
                                ? BeforeLoginCredentials.OTP_AND_CONFIRMATION
                                : BeforeLoginCredentials.OTP);
    }

    private static Optional<Set<Operation>> procedures(String text) {
        List<String> words = Stream.of(text.strip().split("\\s+")).toList();
        Set<Operation> procedures = NAMES.entrySet().stream()
                .filter(procedure -> words.contains(procedure.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
        return procedures.size() == words.size()
                ? Optional.of(Collections.unmodifiableSet(procedures))
                : Optional.empty();
    }
}
