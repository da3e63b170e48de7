package io.github.dualpassword.otp;

import java.util.Optional;

import org.keycloak.models.UserModel;

/** Whoever decides about tokens: OTP認証センタ. {@link CountedTokens} is this product's own. */
public interface TokenAuthority {

    /**
     * Judges a code that a user has entered, and uses it up when it is right. Never throws for what was typed.
     *
     * @param use what it is entered for
     */
    TokenVerdict validate(UserModel user, String code, CodeUse use);

    /** What the user's token is good for at this moment; empty when none is registered. */
    Optional<TokenStanding> state(UserModel user);

    /**
     * Suspends a token for all users who share it, until the bank releases it: no operator of the contract does.
     *
     * @param staff who decides it
     * @return what becomes of it, or why not; empty when there is no such token
     */
    Optional<TokenChange> suspend(String tokenId, UserModel staff);

    /**
     * Makes a suspended token usable again, for all users who share it, whatever has suspended it.
     *
     * @param staff who decides it
     * @return what it was before
     */
    TokenSuspension release(String tokenId, UserModel staff);

    /**
     * Finds where a token is whose clock or counter has run away. Never throws for what was typed.
     *
     * @param codes that it has shown one after the other
     * @param staff who enters them
     */
    Resynchronisation resynchronise(Token token, TwoCodes codes, UserModel staff);

    /**
     * Ends a token for good, and with it all its registrations.
     *
     * @param staff who decides it
     * @return whether there is such a token
     */
    boolean revoke(String tokenId, UserModel staff);
}
