package io.github.dualpassword.realmsetup;

/** A set-up or its undoing is not carried out; nothing was changed. */
public final class SetUpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SetUpRefusedException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The realm has something that it is not to overwrite. */
        CONFLICT,
        /** The realm is set up as another profile. */
        OTHER_PROFILE,
        /** The caller lacks one of Keycloak's own permissions. */
        NOT_ALLOWED,
        /** It would not do what the caller has seen. */
        CHANGED_MEANWHILE,
        /** Another one is under way in this realm. */
        BUSY,
        /** It is the realm of Keycloak's administrators. */
        ADMIN_REALM,
        /** No set-up has written anything that could go back. */
        NOTHING_WRITTEN,
        /** Users who are suspended or stopped could log in again, and the caller has not said that they may. */
        RESTRICTIONS_WOULD_END
    }
}
