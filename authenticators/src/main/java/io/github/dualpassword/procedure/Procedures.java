package io.github.dualpassword.procedure;

import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Procedures that an application, or a page of this product, can open by {@code kc_action}. */
public final class Procedures {

    /** The menu 作業内容選択. */
    public static final String USER_ADMINISTRATION = "user-administration";

    /** Release and stop of colleagues (利用者停止・解除). */
    public static final String STOP_RELEASE_USERS = "stop-release-users";

    /** Change of colleagues' passwords (利用者情報の管理). */
    public static final String CHANGE_USER_PASSWORDS = "change-user-passwords";

    /** Release of suspended one-time passwords of colleagues (ワンタイムパスワードの利用停止解除). */
    public static final String RELEASE_OTP = "release-otp";

    /** Revocation of tokens (トークンの失効). */
    public static final String REVOKE_TOKENS = "revoke-tokens";

    /** Registration of a token (ワンタイムパスワード利用開始登録). */
    public static final String REGISTER_TOKEN = "register-token";

    /** Issue of a software token (ワンタイムパスワードトークン発行). */
    public static final String ISSUE_TOKEN = "issue-token";

    /** Registration of a passkey (パスキー登録). */
    public static final String REGISTER_PASSKEY = "register-passkey";

    /** Revocation of passkeys of colleagues (パスキーの失効). */
    public static final String REVOKE_PASSKEYS = "revoke-passkeys";

    /** What was done in the contract (操作履歴照会). */
    public static final String OPERATION_HISTORY = "operation-history";

    private static final String ANSWERED = "dual-password-answered-";
    private static final String DONE = "dual-password-procedure-done";
    private static final String FROM_MENU = "dual-password-procedure-from-menu";

    private Procedures() {}

    /** Makes {@code action} the procedure that follows as soon as the present one is over. */
    public static void open(AuthenticationSessionModel authentication, String action) {
        if (action.equals(USER_ADMINISTRATION)) {
            toApplication(authentication);
        }
        authentication.setClientNote(Constants.KC_ACTION, action);
        authentication.removeClientNote(Constants.KC_ACTION_EXECUTING);
    }

    /** The same for an entry of the menu, to which the user comes back when the procedure is left. */
    public static void openFromMenu(AuthenticationSessionModel authentication, String action) {
        open(authentication, action);
        authentication.setAuthNote(FROM_MENU, "true");
    }

    /**
     * The user leaves {@code action} without carrying it out: back to the menu, where it was opened there, or else to the
     * application, which is told of what was carried out before.
     */
    public static void leave(AuthenticationSessionModel authentication, String action) {
        if (authentication.getAuthNote(FROM_MENU) != null) {
            open(authentication, USER_ADMINISTRATION);
        } else if (isSomethingDone(authentication)) {
            AuthenticationManager.setKcActionStatus(action, KcActionStatus.SUCCESS, authentication);
        }
    }

    /** The user wants to go to the application, and not back to the menu, however the procedure is left. */
    public static void toApplication(AuthenticationSessionModel authentication) {
        authentication.removeAuthNote(FROM_MENU);
    }

    /** Whether {@code action} was opened by an application or a page, and is not a condition of the login. */
    public static boolean isOpened(AuthenticationSessionModel authentication, String action) {
        return action.equals(authentication.getClientNote(Constants.KC_ACTION));
    }

    /** The user went on from {@code action} without a change, as the realm allows: not asked again in this authentication. */
    public static void answered(AuthenticationSessionModel authentication, String action) {
        authentication.setAuthNote(ANSWERED + action, "true");
    }

    public static boolean isAnswered(AuthenticationSessionModel authentication, String action) {
        return authentication.getAuthNote(ANSWERED + action) != null;
    }

    /** Remembers that something was carried out since the application opened the menu. */
    public static void somethingDone(AuthenticationSessionModel authentication) {
        authentication.setAuthNote(DONE, "true");
    }

    public static boolean isSomethingDone(AuthenticationSessionModel authentication) {
        return authentication.getAuthNote(DONE) != null;
    }

    /** Whether the realm has the procedure. */
    public static boolean isEnabled(RealmModel realm, String action) {
        RequiredActionProviderModel registered = realm.getRequiredActionProviderByAlias(action);
        return registered != null && registered.isEnabled();
    }
}
