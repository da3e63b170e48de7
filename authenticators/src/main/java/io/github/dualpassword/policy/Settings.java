package io.github.dualpassword.policy;

import java.util.List;
import java.util.stream.Stream;

/** All settings of a realm. The page {@code docs/generated/settings.md} is generated from here. */
public final class Settings {

    private static final List<Setting<?>> ALL = Stream.of(
                    BasicSettings.TOPIC,
                    LockoutSettings.TOPIC,
                    PasswordSettings.TOPIC,
                    ConfirmationSettings.TOPIC,
                    TransactionSettings.TOPIC,
                    CodeSettings.TOPIC,
                    TokenSettings.TOPIC,
                    SoftwareTokenSettings.TOPIC,
                    PasskeySettings.TOPIC,
                    BeforeLoginSettings.TOPIC,
                    ThrottleSettings.TOPIC,
                    CertificateSettings.TOPIC,
                    PageSettings.TOPIC,
                    LoginHistorySettings.TOPIC,
                    RoleSettings.TOPIC,
                    AdministrationSettings.TOPIC,
                    RetentionSettings.TOPIC,
                    PermissionSettings.TOPIC)
            .<Setting<?>>flatMap(topic -> topic.settings().stream())
            .toList();

    private Settings() {}

    /** Topic by topic, in the order in which they are documented. */
    public static List<Setting<?>> all() {
        return ALL;
    }
}
