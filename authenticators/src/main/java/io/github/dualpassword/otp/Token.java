package io.github.dualpassword.otp;

import java.util.Optional;

/**
 * A token, without its secret.
 *
 * @param id of its own; never that of a user
 * @param serial unique in its realm
 * @param form what it is made of
 * @param parameters how it makes its codes
 * @param dates when it can be used
 * @param state what was decided about it
 * @param contractId whose it is, or was when it was revoked; empty in stock
 */
public record Token(
        String id,
        TokenSerial serial,
        TokenForm form,
        CodeParameters parameters,
        TokenDates dates,
        TokenState state,
        Optional<String> contractId) {

    /** @throws IllegalArgumentException when state and contract contradict each other */
    public Token {
        boolean possible = switch (state) {
            case IN_STOCK -> contractId.isEmpty();
            case ASSIGNED, SUSPENDED -> contractId.isPresent();
            case REVOKED -> true;
        };
        if (!possible || form == TokenForm.SOFTWARE && state == TokenState.IN_STOCK) {
            throw new IllegalArgumentException("A token is assigned to a contract, or to none and in stock");
        }
    }

    Token with(TokenState newState, Optional<String> newContract) {
        return new Token(id, serial, form, parameters, dates, newState, newContract);
    }
}
