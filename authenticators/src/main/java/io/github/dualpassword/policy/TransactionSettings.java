package io.github.dualpassword.policy;

import java.time.Duration;

/** Transactions to which a confirmation is bound. */
public final class TransactionSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    /** The pages of a login stay open for half an hour in the profiles. */
    public static final Setting<Duration> VALID = TOPIC.setting(
                    "transaction.valid-minutes",
                    "Minutes in which a transaction that an application has pushed can be confirmed, and its code exchanged.")
            .number(15, 1, 60, Duration::ofMinutes);

    public static final Setting<TransactionEvents> EVENTS = TOPIC.setting(
                    "transaction.events",
                    "What events of a step-up, and the operation history, tell of the transaction that was to be confirmed: the"
                            + " application's identifier and the hash of what was shown, or nothing. Never more.")
            .choice(TransactionEvents.IDENTIFIER_AND_HASH);

    private TransactionSettings() {}
}
