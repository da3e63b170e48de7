package io.github.dualpassword.page;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The frame of every mail of this product: one pair of templates, HTML and plain text, includes the body of each. */
public final class MailFrame {

    /** File name of the pair, in the folders {@code html} and {@code text}. */
    public static final String TEMPLATE = "dual-password-mail.ftl";

    private MailFrame() {}

    /**
     * The data of the frame, read completely; the caller adds that of the body.
     *
     * @param reader the receiver, who is addressed by name, and whose contract determines whom to turn to
     * @param body file name of the body, in the folder {@code mail}
     */
    public static Map<String, Object> round(String body, KeycloakSession session, UserModel reader) {
        return new HashMap<>(
                Map.of("body", body, "contact", Contact.of(session, reader), "receiver", receiver(session, reader)));
    }

    /** The name as it is written in the receiver's language; empty when none is known. */
    private static String receiver(KeycloakSession session, UserModel reader) {
        // Read with all other attributes, so that they are in the user cache when the templates ask for them.
        reader.getAttributes();
        return PersonName.of(reader, session.getContext().resolveLocale(reader));
    }
}
