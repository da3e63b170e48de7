package io.github.dualpassword.portal.stepup;

import java.util.Locale;

/**
 * What a user is asked for as the confirmation of a transaction. In the settings of an application they stand by their
 * names, such as {@code confirmation-otp}.
 */
public enum Level {
    /** The confirmation password. */
    CONFIRMATION,
    /** A one-time password. */
    OTP,
    /** The confirmation password, and then a one-time password. */
    CONFIRMATION_OTP,
    /** A passkey, which signs what is shown: of these levels the only one that is resistant to phishing. */
    PHR;

    /** Whether a one-time password is a part of it. */
    public boolean usesOneTimePasswords() {
        return this == OTP || this == CONFIRMATION_OTP;
    }

    /** Whether a passkey signs for it. */
    public boolean isByPasskey() {
        return this == PHR;
    }

    /** The level's name at Keycloak. A name, not a number: numbers in Keycloak's table of levels are no order of strength. */
    public String acr() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
