package io.github.dualpassword.portal.procedure;

/** What Keycloak can be asked to open for the signed-in user. */
public enum Procedure {

    /** The menu 作業内容選択: everything that this user may do for themselves and for others. */
    USER_ADMINISTRATION("user-administration"),
    /** 利用者停止・解除: ends suspensions of other users, and stops other users. */
    STOP_RELEASE_USERS("stop-release-users"),
    /** 利用者情報の管理: changes passwords of other users. */
    CHANGE_USER_PASSWORDS("change-user-passwords"),
    /** ワンタイムパスワードの利用停止解除: makes suspended tokens of other users usable again. */
    RELEASE_OTP("release-otp"),
    /** トークンの失効: revokes tokens. */
    REVOKE_TOKENS("revoke-tokens"),
    /** パスキーの失効: revokes all passkeys of users. */
    REVOKE_PASSKEYS("revoke-passkeys"),
    /** 操作履歴照会: what was done, and by whom. */
    OPERATION_HISTORY("operation-history"),
    /** パスワード変更: the user's own login and confirmation password. */
    CHANGE_PASSWORDS("change-passwords"),
    /** パスキー登録: the user registers a passkey, by confirmation password and one-time password. */
    REGISTER_PASSKEY("register-passkey");

    private final String action;

    Procedure(String action) {
        this.action = action;
    }

    /** The value of {@code kc_action} that opens it. */
    public String action() {
        return action;
    }
}
