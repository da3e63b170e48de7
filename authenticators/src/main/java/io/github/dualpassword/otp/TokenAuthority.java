package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.Standing;

/** Whoever decides about tokens: OTP認証センタ. {@link CountedTokens} is this product's own. */
public interface TokenAuthority {

    /** Judges a code that a user has entered, and uses it up when it is right. Never throws for what was typed. */
    TokenVerdict validate(UserModel user, String code);

    /** What the user's token is good for at this moment; empty when none is registered. */
    Optional<TokenStanding> state(UserModel user);

    /**
     * Makes a suspended token usable again, for all users who share it.
     *
     * @param operator who decides it
     * @return what it was before
     */
    Standing release(String tokenId, UserModel operator);

    /**
     * Ends a token for good, and with it all its registrations.
     *
     * @param staff who decides it
     * @return whether there is such a token
     */
    boolean revoke(String tokenId, UserModel staff);
}
