package io.github.dualpassword.otp.inventory;

import java.util.List;

import io.github.dualpassword.otp.Token;

/** Looks tokens up. Bound to one database transaction. */
public interface TokenList {

    List<Token> find(String realmId, TokenQuery query);
}
