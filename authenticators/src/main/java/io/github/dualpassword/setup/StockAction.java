package io.github.dualpassword.setup;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** Keycloak's own required actions, and whether they go round the rules of this product. Read from their code. */
enum StockAction {
    CONFIGURE_TOTP("CONFIGURE_TOTP", Effect.GOES_ROUND, "registers a token without the token's life cycle"),
    DELETE_CREDENTIAL("delete_credential", Effect.GOES_ROUND, "deletes a credential together with its state"),

    UPDATE_PASSWORD("UPDATE_PASSWORD", Effect.NONE, "sets a new login password"),
    RECOVERY_CODES(
            "CONFIGURE_RECOVERY_AUTHN_CODES",
            Effect.NONE,
            "issues codes that only auth-recovery-authn-code-form accepts, which is reported itself"),
    WEBAUTHN("webauthn-register", Effect.NONE, "registers a key"),
    WEBAUTHN_PASSWORDLESS("webauthn-register-passwordless", Effect.NONE, "registers a key"),
    UPDATE_PROFILE("UPDATE_PROFILE", Effect.NONE, "changes attributes"),
    VERIFY_PROFILE("VERIFY_PROFILE", Effect.NONE, "changes attributes"),
    UPDATE_EMAIL("UPDATE_EMAIL", Effect.NONE, "changes the mail address"),
    VERIFY_EMAIL("VERIFY_EMAIL", Effect.NONE, "mails a link"),
    TERMS("TERMS_AND_CONDITIONS", Effect.NONE, "asks for consent"),
    LOCALE("update_user_locale", Effect.NONE, "stores a language"),
    DELETE_ACCOUNT("delete_account", Effect.NONE, "deletes the user and all that is theirs"),
    IDP_LINK("idp_link", Effect.NONE, "links an identity provider to an account that is signed in"),
    CREDENTIAL_OFFER("verifiable_credential_offer", Effect.NONE, "offers a verifiable credential");

    /** What an action does to the rules of this product. */
    enum Effect {
        GOES_ROUND,
        NONE
    }

    private final String id;
    private final Effect effect;
    private final String reason;

    StockAction(String id, Effect effect, String reason) {
        this.id = id;
        this.effect = effect;
        this.reason = reason;
    }

    static Optional<StockAction> byId(String id) {
        return Ids.find(values(), StockAction::id, id);
    }

    String id() {
        return id;
    }

    Effect effect() {
        return effect;
    }

    String reason() {
        return reason;
    }
}
