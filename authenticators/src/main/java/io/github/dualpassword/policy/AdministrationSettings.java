package io.github.dualpassword.policy;

import java.time.Duration;

/** What comes with the operations of users of a contract on each other. */
public final class AdministrationSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<MastersNotice> MASTERS_NOTICE = TOPIC.setting(
                    "masters-notice",
                    "Whether all master users of a contract get an e-mail about every operation on one of its users, or"
                            + " only about those on a master user. The user concerned gets one in either case.")
            .choice(MastersNotice.CONCERNING_MASTERS);

    public static final Setting<AfterReset> AFTER_RESET = TOPIC.setting(
                    "after-reset",
                    "Whether a suspended password stays suspended when an operator changes it, or is released, where"
                            + " the operator may release it.")
            .choice(AfterReset.STAYS_SUSPENDED);

    public static final Setting<Duration> HISTORY_RETENTION = TOPIC.setting(
                    "history.retention-days", "Days for which the operation history of contracts is kept.")
            .number(366, 1, 3_660, Duration::ofDays);

    private AdministrationSettings() {}
}
