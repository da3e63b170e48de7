package io.github.dualpassword.policy;

import java.util.Optional;

/** Where the links lead that stand round every page (A09, A11), what stands beside its fields (J10), and where the login page leads (M08). */
public final class PageSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Optional<WebAddress>> HELP_URL = TOPIC.setting(
                    "help-url",
                    "Where the help link of every page leads, in a new tab; none shows the help that the extension"
                            + " brings. A contract can have its own.")
            .webAddress();

    public static final Setting<Optional<WebAddress>> CONTACT_FORM_URL = TOPIC.setting(
                    "contact-form-url",
                    "The paper form that stands beside the contact text; none leaves it out. A contract can have its"
                            + " own.")
            .webAddress();

    public static final Setting<SoftwareKeyboard> SOFTWARE_KEYBOARD = TOPIC.setting(
                    "software-keyboard",
                    "Whether the login page offers a software keyboard under the password: it is closed until somebody opens"
                            + " it, the field stays as it is, and password managers fill it.")
            .choice(SoftwareKeyboard.NONE);

    public static final Setting<TokenRegistrationButton> TOKEN_REGISTRATION_BUTTON = TOPIC.setting(
                    "token-registration-button",
                    "Whether the login page has, beside the button to log in, one that leads from the right password to the"
                            + " registration of a token. Who needs a token is asked for one at every login in any case.")
            .choice(TokenRegistrationButton.NONE);

    public static final Setting<Optional<WebAddress>> CERTIFICATE_ISSUE_URL = TOPIC.setting(
                    "certificate-issue-url",
                    "Where the link 電子証明書発行 of the login page leads, to whoever needs a certificate; none shows no link.")
            .webAddress();

    public static final Setting<Optional<WebAddress>> LOGIN_ID_URL = TOPIC.setting(
                    "login-id-url",
                    "Where the link ログインID取得 of the login page leads, to whoever uses the service for the first time; none"
                            + " shows no link.")
            .webAddress();

    private PageSettings() {}
}
