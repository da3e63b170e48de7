package io.github.dualpassword.page;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** What stands round every mail of this product: one pair of templates, in HTML and in plain text, includes the body. */
public final class MailFrame {

    /** File name of the pair, in the folders {@code html} and {@code text}. */
    public static final String TEMPLATE = "dual-password-mail.ftl";

    private MailFrame() {}

    /**
     * What the frame needs; the caller adds what the body names. All of it is read by now.
     *
     * @param reader whose contract says whom to turn to
     * @param body file name of the body, in the folder {@code mail}
     */
    public static Map<String, Object> round(String body, KeycloakSession session, UserModel reader) {
        return new HashMap<>(Map.of("body", body, "contact", Contact.of(session, reader)));
    }
}
