package io.github.dualpassword.policy;

/** What users are told of their own logins. */
public final class LoginHistorySettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<PreviousLogins> PREVIOUS_LOGINS = TOPIC.setting(
                    "previous-logins",
                    "Whether the last three logins of each user are kept, with moment and kind, for applications that show them"
                            + " (claim previous_logins).")
            .choice(PreviousLogins.NONE);

    public static final Setting<NewDeviceNotice> NEW_DEVICE_NOTICE = TOPIC.setting(
                    "new-device-notice",
                    "Whether users are mailed of a login from a browser from which they have not logged in before. It is"
                            + " known again by a cookie, over https only.")
            .choice(NewDeviceNotice.NONE);

    private LoginHistorySettings() {}
}
