package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the first confirmation password is set, and which ones may be. */
public final class ConfirmationSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    /** Policies that judge more than the value: they would look at the login password, or have no effect. */
    private static final Set<String> NOT_ABOUT_THE_VALUE = Set.of(
            "passwordHistory",
            "passwordAge",
            "forceExpiredPasswordChange",
            "hashAlgorithm",
            "hashIterations",
            "maxAuthAge",
            "recoveryCodesWarningThreshold");

    public static final Setting<ConfirmationEnrolment> ENROLMENT = TOPIC.setting(
                    "confirmation-enrolment",
                    "How a user without a confirmation password gets one: by the login password and a security code, which is"
                            + " sent to the user's registered e-mail address, or by a provisional one from an operator"
                            + " or the bank.")
            .choice(ConfirmationEnrolment.MAIL_CODE);

    /** Each one that is remembered costs a hash at every change. */
    public static final int MAX_FORMER_PASSWORDS = 100;

    public static final Setting<Integer> HISTORY = TOPIC.setting(
                    "confirmation.history", "How many former confirmation passwords may not be used again.")
            .number(3, 0, MAX_FORMER_PASSWORDS);

    public static final Setting<Duration> HISTORY_AGE = TOPIC.setting(
                    "confirmation.history-days",
                    "Days for which a former confirmation password may not be used again after it was replaced,"
                            + " whatever their number (at most " + MAX_FORMER_PASSWORDS
                            + " are remembered); 0 for none.")
            .number(0, 0, 3_650, Duration::ofDays);

    /** In Keycloak's notation. */
    public static final Setting<String> PASSWORD_POLICY = TOPIC.setting(
                    "confirmation.password-policy", "The rules that a new confirmation password must keep.")
            .values(
                    "length(8) and maxLength(64) and notUsername",
                    "a password policy in Keycloak's notation, made of rules about the value alone",
                    ConfirmationSettings::valuePolicy);

    private ConfirmationSettings() {}

    private static Optional<String> valuePolicy(String text) {
        return Optional.of(text)
                .filter(policy -> !policy.isBlank() && policy.chars().noneMatch(Character::isISOControl))
                .filter(policy -> Stream.of(policy.split(" and "))
                        .map(rule -> rule.split("\\(")[0].strip())
                        .noneMatch(NOT_ABOUT_THE_VALUE::contains));
    }
}
