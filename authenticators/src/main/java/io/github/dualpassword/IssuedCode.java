package io.github.dualpassword;

import java.util.Optional;

/**
 * A code that this product issues to a user for one purpose. It is good for a number of tries; then it is void, and the user
 * may ask for another one. It is no {@link Credential}: nobody releases it, and nothing of it is exported.
 */
public enum IssuedCode implements CountedSecret {
    /** 確認コード: mailed to a user who sets a first confirmation password. */
    CONFIRMATION_CODE,
    /** 利用開始パスワード: chosen by a user who issues a software token, and entered on the phone that is to show its codes. */
    ACTIVATION_PASSWORD;

    @Override
    public String id() {
        return Ids.hyphenated(this);
    }

    public static Optional<IssuedCode> byId(String id) {
        return Ids.find(values(), IssuedCode::id, id);
    }
}
