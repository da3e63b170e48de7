package io.github.dualpassword.policy;

import java.time.Duration;
import java.util.Optional;

/** Software tokens: tokens on phones, which users issue themselves (L). */
public final class SoftwareTokenSettings {

    private static final int MOST_COOL_DOWN_MINUTES = (int) Duration.ofDays(7).toMinutes();

    private static final String SERVICE_ID_FORM = "[0-9]{8}";

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Switch> ISSUE = TOPIC.setting(
                    "software-token.issue",
                    "Whether users who need one-time passwords can issue themselves a software token, which a page of this"
                            + " product shows on their phones.")
            .choice(Switch.OFF);

    public static final Setting<Optional<String>> SERVICE_ID = TOPIC.setting(
                    "software-token.service-id",
                    "サービスID: which service a token is of, entered on the phone together with the user ID. Without one"
                            + " nothing is issued.")
            .values("", "8 digits, or none", SoftwareTokenSettings::serviceId);

    public static final Setting<Integer> PERIOD_SECONDS = TOPIC.setting(
                    "software-token.period-seconds",
                    "Seconds for which a code of a software token is shown; what is issued already stays as it is.")
            .values(
                    "30",
                    "30 or 60",
                    text -> Optional.of(text)
                            .filter(seconds -> seconds.equals("30") || seconds.equals("60"))
                            .map(Integer::valueOf));

    public static final Setting<Duration> VALIDITY = TOPIC.setting(
                    "software-token.valid-hours",
                    "Hours after the issue of a software token within which a phone must have fetched it, and its user confirmed"
                            + " it by a code.")
            .number(24, 1, 168, Duration::ofHours);

    public static final Setting<Duration> COOL_DOWN = TOPIC.setting(
                    "software-token.cool-down-minutes",
                    "Minutes after its registration from which on a software token confirms anything: until then its codes are"
                            + " good for a login that asks for one, and nothing else; 0 for none.")
            .number(60, 0, MOST_COOL_DOWN_MINUTES, Duration::ofMinutes);

    public static final Setting<Switch> NEEDS_CONFIRMATION_PASSWORD = TOPIC.setting(
                    "software-token.needs-confirmation-password",
                    "Whether the issue of a software token needs the user's confirmation password. Where it does not, whoever"
                            + " knows a login password can issue a token, which counts after the cool-down.")
            .choice(Switch.ON);

    public static final Setting<Switch> PAGE_IN_MAIL = TOPIC.setting(
                    "software-token.page-in-mail",
                    "Whether the mail of an issued token holds the address of the phone's page. Where it does not, the computer"
                            + " shows it as a QR code.")
            .choice(Switch.OFF);

    public static final Setting<Switch> OTHER_APPS = TOPIC.setting(
                    "software-token.other-apps",
                    "Whether a token can be set up in an app of somebody else: the phone's page then shows its secret once, as a link"
                            + " and a QR code, in place of keeping it as a key. Such an app shows codes and approves nothing.")
            .choice(Switch.OFF);

    public static final Setting<Switch> ONE_PUSH = TOPIC.setting(
                    "software-token.one-push",
                    "ワンプッシュ認証: whether a user approves on the own phone what a page asks a code for, in place of typing"
                            + " one.")
            .choice(Switch.OFF);

    public static final Setting<Duration> APPROVAL_VALID = TOPIC.setting(
                    "software-token.approval-seconds", "Seconds within which a phone can approve what it is asked.")
            .number(180, 30, 600, Duration::ofSeconds);

    public static final Setting<Switch> PUSH = TOPIC.setting(
                    "software-token.push",
                    "Whether a phone is told by Web Push that a request waits, so that its page need not be open. What is sent says"
                            + " nothing of the request.")
            .choice(Switch.OFF);

    public static final Setting<String> PUSH_VAULT_ENTRY = TOPIC.setting(
                    "software-token.push-vault-entry",
                    "Name of the entry of Keycloak's vault that holds the private key by which push services know this server"
                            + " (RFC 8292).")
            .values("push-key", TokenSettings.ENTRY_ALLOWED, TokenSettings::entry);

    public static final Setting<PushHosts> PUSH_HOSTS = TOPIC.setting(
                    "software-token.push-hosts",
                    "Hosts of push services that this server calls: which one, a phone's browser says.")
            .values(PushHosts.OF_BROWSERS, PushHosts.ALLOWED, PushHosts::parse);

    private SoftwareTokenSettings() {}

    private static Optional<Optional<String>> serviceId(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return Optional.of(text).filter(id -> id.matches(SERVICE_ID_FORM)).map(Optional::of);
    }
}
