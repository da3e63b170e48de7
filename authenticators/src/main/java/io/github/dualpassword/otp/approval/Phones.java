package io.github.dualpassword.otp.approval;

import java.util.Optional;

/** Phones to which software tokens were handed over. Bound to one database transaction. */
public interface Phones {

    /** By ユーザID, which the phone was told when its token was issued. */
    Optional<Phone> find(String realmId, String shortId);

    /** By the token that was handed over to it; empty for every other token. */
    Optional<Phone> ofToken(String realmId, String tokenId);
}
