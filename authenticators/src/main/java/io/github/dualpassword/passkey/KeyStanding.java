package io.github.dualpassword.passkey;

/** What a passkey of a user is good for. */
public enum KeyStanding {
    USABLE,
    /** It was registered lately, and counts from a later moment on. */
    COOLING_DOWN,
    SUSPENDED,
    /** It was registered for another RP ID than the realm has now: browsers do not offer it. */
    OF_ANOTHER_NAME,
    /** It can be copied to other devices, and the realm wants none such. */
    SYNCED,
    /** Without a registration of its own, or not the key that was registered. */
    NOT_REGISTERED
}
