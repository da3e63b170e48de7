package io.github.dualpassword.portal.procedure;

/** What Keycloak can be asked to open for the signed-in user. */
public enum Procedure {

    /** The menu 作業内容選択: everything that this user may do for themselves and for others. */
    USER_ADMINISTRATION("user-administration"),
    /** パスワード変更: the user's own login and confirmation password. */
    CHANGE_PASSWORDS("change-passwords");

    private final String action;

    Procedure(String action) {
        this.action = action;
    }

    /** The value of {@code kc_action} that opens it. */
    public String action() {
        return action;
    }
}
