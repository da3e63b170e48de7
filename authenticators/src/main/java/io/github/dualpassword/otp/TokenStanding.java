package io.github.dualpassword.otp;

/** What a token is good for at a moment, all in all. */
public enum TokenStanding {
    /** Not assigned to a contract yet. */
    IN_STOCK,
    /** Assigned, but its first day is still to come. */
    NOT_STARTED,
    /** A software token that was registered lately: its codes are good for a login, and confirm nothing yet. */
    COOLING_DOWN,
    /** Its codes are evaluated. */
    USABLE,
    /** By too many wrong codes, or by the bank: nothing is evaluated for any user who shares it (C10). */
    SUSPENDED,
    /** A credential of Keycloak's own, which counts for nothing as long as users could make themselves another one. */
    BARRED,
    /** Its last day is over (K01). */
    EXPIRED,
    /** For good. */
    REVOKED
}
