package io.github.dualpassword.policy;

import java.util.Optional;

/** Login by client certificate (J12). */
public final class CertificateSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    /** Empty where the login page is not to lead there. */
    public static final Setting<Optional<ServerAddress>> LOGIN_ADDRESS = TOPIC.setting(
                    "certificate-login-url",
                    "Where the server asks browsers for a client certificate: the same host name on another port. The login"
                            + " page leads there with a button; none shows no button.")
            .serverAddress();

    private CertificateSettings() {}
}
