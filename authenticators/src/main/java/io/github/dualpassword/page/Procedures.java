package io.github.dualpassword.page;

import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
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

    /** What was done in the contract (操作履歴照会). */
    public static final String OPERATION_HISTORY = "operation-history";

    /** Note in which {@link #CHANGE_USER_PASSWORDS} finds the id of the user with whom it is to begin. */
    public static final String CHANGE_USER_TARGET = "dual-password-change-user-target";

    private static final String DONE = "dual-password-procedure-done";
    private static final String FROM_MENU = "dual-password-procedure-from-menu";

    private Procedures() {}

    /** Makes {@code action} the procedure that follows as soon as the present one is over. */
    public static void open(AuthenticationSessionModel authentication, String action) {
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
            authentication.removeAuthNote(FROM_MENU);
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

    /**
     * How old a login may be for a procedure that asks for a present password anyway: as old as its session, unless the
     * realm configures less.
     *
     * @return seconds
     */
    public static int maximumAge(KeycloakSession session) {
        if (session == null || session.getContext().getRealm() == null) {
            return Constants.KC_ACTION_MAX_AGE;
        }
        RealmModel realm = session.getContext().getRealm();
        int sessionAge = Math.max(realm.getSsoSessionMaxLifespan(), realm.getSsoSessionMaxLifespanRememberMe());
        AuthenticationSessionModel authentication = session.getContext().getAuthenticationSession();
        String action = authentication == null ? null : authentication.getClientNote(Constants.KC_ACTION);
        RequiredActionConfigModel config = action == null ? null : realm.getRequiredActionConfigByAlias(action);
        if (config == null || !config.containsConfigKey(Constants.MAX_AUTH_AGE_KEY)) {
            return sessionAge;
        }
        int configured = RequiredActionFactory.parseMaxAuthAge(config);
        return configured < 0 ? sessionAge : configured;
    }
}
