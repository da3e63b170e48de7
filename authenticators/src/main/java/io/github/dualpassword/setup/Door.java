package io.github.dualpassword.setup;

/** A way in that a client can open. */
enum Door {
    SAML_ECP,
    CIBA,
    TOKEN_EXCHANGE,
    JWT_GRANT
}
