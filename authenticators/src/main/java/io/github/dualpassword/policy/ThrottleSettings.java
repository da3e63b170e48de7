package io.github.dualpassword.policy;

import java.time.Duration;

/** How many wrong entries one address may make before nothing is evaluated for it, and when guessing over many users is suspected. */
public final class ThrottleSettings {

    private static final int MOST_ENTRIES = 100_000;

    /** As many as can be told from each other in the memory that is spent on an address or a password. */
    private static final int MOST_LOGIN_IDS = 200;

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Integer> LOGIN_PER_ADDRESS = TOPIC.setting(
                    "throttle.login.per-address",
                    "Wrong entries of one address at the login within the pause beyond which nothing more is evaluated for that"
                            + " address; 0 for no limit. Switch it on only where Keycloak knows the addresses of users: behind"
                            + " a proxy that it does not trust, all share one.")
            .number(0, 0, MOST_ENTRIES);

    public static final Setting<Integer> BEFORE_LOGIN_PER_ADDRESS = TOPIC.setting(
                    "throttle.before-login.per-address",
                    "The same for the page for procedures before login; 0 for no limit.")
            .number(30, 0, MOST_ENTRIES);

    public static final Setting<Integer> BEFORE_LOGIN_PER_ADDRESS_AND_ADMINISTRATOR = TOPIC.setting(
                    "throttle.before-login.per-address-and-administrator",
                    "The same for the page for procedures before login, for entries that name the same administrator; 0 for no"
                            + " limit.")
            .number(10, 0, MOST_ENTRIES);

    public static final Setting<Integer> TOKEN_ACTIVATION_PER_ADDRESS = TOPIC.setting(
                    "throttle.token-activation.per-address",
                    "The same for phones that ask for the secret of a software token; 0 for no limit.")
            .number(10, 0, MOST_ENTRIES);

    public static final Setting<Duration> PAUSE = TOPIC.setting(
                    "throttle.pause-minutes",
                    "Minutes after which an address that has used up its entries has all of them again. They come back one by"
                            + " one, evenly.")
            .number(10, 1, 1_440, Duration::ofMinutes);

    public static final Setting<Integer> LOGIN_IDS_PER_ADDRESS = TOPIC.setting(
                    "spraying.login-ids-per-address",
                    "Different login IDs for which one address has made wrong entries, within the period, from which on"
                            + " guessing over many users is suspected; 0 for never.")
            .number(30, 0, MOST_LOGIN_IDS);

    public static final Setting<Integer> LOGIN_IDS_PER_PASSWORD = TOPIC.setting(
                    "spraying.login-ids-per-password",
                    "Different login IDs for which the same wrong password was entered, from wherever, within the period, from"
                            + " which on guessing over many users is suspected; 0 for never.")
            .number(10, 0, MOST_LOGIN_IDS);

    public static final Setting<Duration> SPRAYING_PERIOD = TOPIC.setting(
                    "spraying.period-minutes",
                    "Minutes over which these login IDs are counted. What is suspected is told once in that time.")
            .number(60, 1, 1_440, Duration::ofMinutes);

    private ThrottleSettings() {}
}
