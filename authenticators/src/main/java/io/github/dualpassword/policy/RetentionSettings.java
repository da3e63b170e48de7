package io.github.dualpassword.policy;

import java.time.Duration;

/** How long is kept what grows with time. */
public final class RetentionSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Duration> UNKNOWN_LOGINS = TOPIC.setting(
                    "unknown-logins.retention-days",
                    "Days for which a login ID that no user has is remembered after the last attempt at it.")
            .number(90, 1, 3_660, Duration::ofDays);

    public static final Setting<Duration> MAILS = TOPIC.setting(
                    "mails.retention-days", "Days for which it can be looked up what became of a mail.")
            .number(30, 1, 3_660, Duration::ofDays);

    /** Longer than any password or token is reminded of. */
    public static final Setting<Duration> REMINDERS = TOPIC.setting(
                    "reminders.retention-days",
                    "Days for which a reminder is remembered, so that nobody gets it twice.")
            .number(400, 400, 3_660, Duration::ofDays);

    public static final Setting<Duration> TOKEN_IMPORTS = TOPIC.setting(
                    "token-imports.retention-days",
                    "Days for which an import of tokens can be completed after its files were taken.")
            .number(1, 1, 30, Duration::ofDays);

    public static final Setting<Duration> TRANSACTIONS = TOPIC.setting(
                    "transactions.retention-days",
                    "Days for which it can be looked up what became of a transaction that was to be confirmed, and what was shown.")
            .number(90, 1, 3_660, Duration::ofDays);

    public static final Setting<Duration> APPROVALS = TOPIC.setting(
                    "approvals.retention-days",
                    "Days for which it can be looked up what became of a request for an approval on a phone, with its signature.")
            .number(90, 2, 3_660, Duration::ofDays);

    public static final Setting<Duration> PASSKEY_PROOFS = TOPIC.setting(
                    "passkey-proofs.retention-days",
                    "Days for which the signature of a passkey is kept as evidence, with what was signed and a copy of the public"
                            + " key.")
            .number(3_660, 1, 3_660, Duration::ofDays);

    public static final Setting<Duration> LOGINS = TOPIC.setting(
                    "logins.retention-days",
                    "Days after the last login of a user for which the previous ones, and the browsers, are remembered.")
            .number(400, 1, 3_660, Duration::ofDays);

    private RetentionSettings() {}
}
