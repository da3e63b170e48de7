package io.github.dualpassword;

import java.util.Optional;

/** One-time passwords, by where they are entered and whose attempts these are. None is a {@link Credential} of a user. */
public enum OneTimePassword implements CountedSecret {
    /** トークン: the subject of its attempts is the token, and suspended it is so for all who share it. */
    TOKEN,
    /**
     * The registration of a token: the subject is the user who enters serial numbers and codes. Wrong ones suspend nobody's
     * token.
     */
    TOKEN_REGISTRATION,
    /** Keycloak's own {@code otp} credentials: the subject is the user whose they are, all of them together. */
    EXISTING_OTP;

    /** Whether the subject of its attempts is a user, and no device that others may share. */
    public boolean isOfUser() {
        return this != TOKEN;
    }

    @Override
    public String id() {
        return Ids.hyphenated(this);
    }

    /** Key of its name in the bundles: what people read, in mails and the history. */
    public String label() {
        return MessageKey.of("Label", id());
    }

    public static Optional<OneTimePassword> byId(String id) {
        return Ids.find(values(), OneTimePassword::id, id);
    }
}
