package io.github.dualpassword.boundtransaction.request;

import io.github.dualpassword.Ids;

/** Why a request for the confirmation of a transaction is refused: what the application reads as {@code error_description}; stable. */
enum RequestFault {
    /** The application is one whose confirmations are all bound, and has pushed no transaction. */
    TRANSACTION_MISSING,
    /** The details came through the browser, and not by a pushed authorization request. */
    TRANSACTION_NOT_PUSHED,
    /** The application is a public client, or the pushed request is not its own. */
    TRANSACTION_CLIENT,
    /** The pushed request object is not signed, or cannot be seen to be, because it is encrypted. */
    TRANSACTION_UNSIGNED,
    /** Something that came through the browser differs from what was pushed. */
    TRANSACTION_ALTERED,
    /** Keycloak has dropped the details, because they are too long, or because of too many parameters beside them. */
    TRANSACTION_DROPPED,
    /** The details are not what they must be; the event of the refusal tells why. */
    TRANSACTION_INVALID,
    /** The request has no nonce of its own. */
    TRANSACTION_NONCE,
    /** Tokens were asked for that come through the browser, and carry no transaction. */
    TRANSACTION_RESPONSE_TYPE,
    /** No level was asked for, or more than one, or one that no page of this product confirms. */
    TRANSACTION_LEVEL,
    /** The application has pushed this identifier or this nonce before. */
    TRANSACTION_REPEATED,
    /** The transaction is confirmed, refused or over already. */
    TRANSACTION_CLOSED;

    String description() {
        return Ids.underscored(this);
    }
}
