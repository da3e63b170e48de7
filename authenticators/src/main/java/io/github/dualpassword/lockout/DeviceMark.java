package io.github.dualpassword.lockout;

/**
 * Says by which device a one-time password was shown that was accepted: what it has opened is good as long as the user has that
 * device.
 *
 * @param kind what it is
 * @param id of the token, or of Keycloak's credential
 */
public record DeviceMark(Kind kind, String id) {

    /** What shows one-time passwords. */
    public enum Kind {
        /** A token, which the user has registered. */
        TOKEN,
        /** A credential of Keycloak's own, of the user. */
        EXISTING_OTP
    }

    private static final String SEPARATOR = ":";

    /** From {@link #text()}. */
    public static DeviceMark read(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        return new DeviceMark(Kind.valueOf(parts[0]), parts[1]);
    }

    public String text() {
        return kind.name() + SEPARATOR + id;
    }
}
