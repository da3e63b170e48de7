package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.Map;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.OneTimePassword;

/**
 * When a credential is suspended, which every credential has for itself (C01, C06, C07), a token too, and what comes with it.
 *
 * @param maxFailures see {@link LockoutPolicy}
 * @param suspension length of a temporary suspension
 * @param temporarySuspensions how many suspensions are temporary
 * @param forgetSuspensions what makes the number of temporary suspensions start again
 */
public record LockoutSettings(
        Setting<Integer> maxFailures,
        Setting<Duration> suspension,
        Setting<Integer> temporarySuspensions,
        Setting<ForgetSuspensions> forgetSuspensions) {

    /** What makes the number of temporary suspensions so far start again from zero. */
    public enum ForgetSuspensions {
        /** A right entry does. */
        SUCCESS,
        /** Only an operator's release does. */
        RELEASE
    }

    /** Suspensions that are temporary by default. */
    private static final int TWO_STAGE = 2;

    private static final int ONE_STAGE = 0;

    /** Nobody has to release what is suspended for a while each time. */
    private static final int ALWAYS_TEMPORARY = 1_000;

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final Map<Credential, LockoutSettings> BY_CREDENTIAL =
            Setting.Topic.forEach(Credential.class, credential -> declare(credential, TWO_STAGE));

    private static final Map<OneTimePassword, LockoutSettings> BY_ONE_TIME_PASSWORD = Setting.Topic.forEach(
            OneTimePassword.class,
            password ->
                    declare(password, password == OneTimePassword.TOKEN_REGISTRATION ? ALWAYS_TEMPORARY : ONE_STAGE));

    public static final Setting<SuspensionNotice> SUSPENSION_NOTICE = TOPIC.setting(
                    "suspension-notice",
                    "Where users learn that their login password is suspended: by an e-mail to them only (the page says what"
                            + " it says for a wrong password), or on the login page as well, which then treats login"
                            + " IDs that do not exist in the same way.")
            .choice(SuspensionNotice.MAIL);

    public static final Setting<SuspensionSessions> SUSPENSION_SESSIONS = TOPIC.setting(
                    "suspension-sessions",
                    "Whether the sessions of a user go on when wrong entries suspend the login password, or end, always"
                            + " or when the suspension is permanent. When they end, whoever knows a login ID can throw"
                            + " its user out.")
            .choice(SuspensionSessions.KEEP);

    public static final Setting<Integer> FAILURES_NOTICE = TOPIC.setting(
                    "failures-notice",
                    "Wrong entries of the login password in a row from which on the user gets an e-mail about the right"
                            + " entry that follows; 0 for never.")
            .number(3, 0, 1_000);

    public static final Setting<Integer> UNKNOWN_LOGINS_LIMIT = TOPIC.setting(
                    "unknown-logins.limit",
                    "How many login IDs that no user has are remembered at the most; beyond it the oldest are"
                            + " forgotten.")
            .number(100_000, 100, 10_000_000);

    public static LockoutSettings of(Credential credential) {
        return BY_CREDENTIAL.get(credential);
    }

    public static LockoutSettings of(OneTimePassword password) {
        return BY_ONE_TIME_PASSWORD.get(password);
    }

    private static LockoutSettings declare(CountedSecret secret, int temporarySuspensions) {
        String prefix = secret.id() + ".";
        return new LockoutSettings(
                TOPIC.setting(prefix + "max-failures", "Consecutive wrong entries that suspend the credential.")
                        .number(5, 1, LockoutPolicy.MAX_FAILURES),
                TOPIC.setting(
                                prefix + "suspension-minutes",
                                "Minutes after which a temporary suspension ends by itself.")
                        .number(
                                30,
                                (int) LockoutPolicy.SHORTEST_SUSPENSION.toMinutes(),
                                (int) LockoutPolicy.MAX_SUSPENSION.toMinutes(),
                                Duration::ofMinutes),
                TOPIC.setting(
                                prefix + "temporary-suspensions",
                                "How many suspensions are temporary before one is permanent; 0 makes the first one"
                                        + " permanent.")
                        .number(temporarySuspensions, 0, ALWAYS_TEMPORARY),
                TOPIC.setting(
                                prefix + "forget-suspensions",
                                "Whether a right entry forgets the temporary suspensions so far, or only an operator's"
                                        + " release does.")
                        .choice(ForgetSuspensions.SUCCESS));
    }
}
