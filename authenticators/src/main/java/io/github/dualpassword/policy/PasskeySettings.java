package io.github.dualpassword.policy;

import java.time.Duration;

/** Passkeys: keys of users that sign what a page has shown. */
public final class PasskeySettings {

    private static final int MOST_COOL_DOWN_MINUTES = (int) Duration.ofDays(7).toMinutes();

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Switch> PASSKEYS = TOPIC.setting(
                    "passkey.use",
                    "Whether users can register passkeys and confirm by them. The RP ID of Keycloak's WebAuthn policy must be"
                            + " set: keys belong to it for good.")
            .choice(Switch.OFF);

    public static final Setting<Switch> AT_OTP_LEVEL = TOPIC.setting(
                    "passkey.at-otp-level",
                    "Whether the level of a one-time password takes a signature of a passkey in place of a code, and no code any"
                            + " more.")
            .choice(Switch.OFF);

    public static final Setting<Switch> AT_CONFIRMATION_LEVEL = TOPIC.setting(
                    "passkey.at-confirmation-level",
                    "Whether the level of the confirmation password takes a signature of a passkey in its place, and no password any"
                            + " more. A level that asks for the confirmation password and for something that a passkey answers goes"
                            + " on asking for the password: one passkey is no two proofs.")
            .choice(Switch.OFF);

    public static final Setting<Switch> SYNCED = TOPIC.setting(
                    "passkey.synced",
                    "Whether passkeys count that can be copied to other devices of the user, as those of most phones. Off, only"
                            + " those that stay on one device can be registered, and count.")
            .choice(Switch.ON);

    public static final Setting<FurtherPasskey> FURTHER = TOPIC.setting(
                    "passkey.further",
                    "What the registration of a further passkey asks for beside the confirmation password: `by-passkey`, a"
                            + " signature of one that the user has and can use, which cannot be relayed; or `by-code`, a one-time"
                            + " password, as for the first one. By `by-passkey` a user whose passkeys are all lost or suspended"
                            + " registers another one when they have been revoked.")
            .choice(FurtherPasskey.BY_PASSKEY);

    public static final Setting<Integer> MOST =
            TOPIC.setting("passkey.most", "How many passkeys a user can have.").number(5, 1, 20);

    public static final Setting<Duration> COOL_DOWN = TOPIC.setting(
                    "passkey.cool-down-minutes",
                    "Minutes after its registration from which on a passkey confirms anything; 0 for none.")
            .number(60, 0, MOST_COOL_DOWN_MINUTES, Duration::ofMinutes);

    public static final Setting<Integer> FAILURES = TOPIC.setting(
                    "passkey.failures",
                    "Signatures in a row that could not be verified after which a passkey is suspended; 0 for never. Nobody can"
                            + " guess a signature: more than a sign of trouble it is not.")
            .number(0, 0, 100);

    private PasskeySettings() {}
}
