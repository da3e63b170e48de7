package io.github.dualpassword.otp.software;

import java.io.IOException;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.utils.QRCodeUtils;

import com.google.zxing.WriterException;

/**
 * Where a phone finds the page that shows software tokens.
 *
 * @param address absolute, with a slash at its end
 */
public record PhonePage(String address) {

    /** Its place in the realm; stable: phones keep it. */
    public static final String PLACE = "dual-password-phone";

    /** Pixels of each side of a QR code. */
    private static final int QR_CODE_SIZE = 246;

    /** That of the session's realm, as people reach it. */
    static PhonePage of(KeycloakSession session) {
        String realm = Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
        return new PhonePage(realm + "/" + PLACE + "/");
    }

    /** The same, so that the page fills both IDs in. They stand behind the #, which no browser sends; neither is a secret. */
    String with(String serviceId, String shortId) {
        return address + "#s=" + serviceId + "&u=" + shortId;
    }

    /** A text as a QR code: a picture (PNG) in Base64. */
    static String qrCode(String text) {
        try {
            return QRCodeUtils.encodeAsQRString(text, QR_CODE_SIZE, QR_CODE_SIZE);
        } catch (WriterException | IOException failure) {
            throw new IllegalStateException("An address must fit into a QR code", failure);
        }
    }
}
