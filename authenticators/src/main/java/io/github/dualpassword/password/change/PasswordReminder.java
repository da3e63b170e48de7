package io.github.dualpassword.password.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** A page after login, once a day, in the last days of a password: change it now, or later (B15). */
final class PasswordReminder implements RequiredActionProvider {

    static final String CHANGE = "change";
    static final String LATER = "later";

    private static final String TEMPLATE = "dual-password-reminder.ftl";
    private static final String ANSWERED = "dual-password-reminder-answered";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        boolean asked = authentication.getRequiredActions().contains(PasswordReminderFactory.ID)
                || authentication.getAuthNote(ANSWERED) != null;
        if (!asked
                && ProvenLogin.onLoginPage(authentication)
                && !near(context).isEmpty()
                && !isRemindedToday(context)) {
            authentication.addRequiredAction(PasswordReminderFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        List<PasswordOfUser> near = near(context);
        if (near.isEmpty()) {
            context.success();
            return;
        }
        remember(context);
        Moments moments = new Moments(context.getSession(), context.getUser());
        long today = PasswordChange.today(context.getSession());
        context.challenge(PageFrame.round(context.form(), context.getSession(), context.getUser())
                .setAttribute(
                        "parts",
                        near.stream()
                                .map(password -> attributes(password, moments, today))
                                .toList())
                .createForm(TEMPLATE));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (form.containsKey(CHANGE) && Procedures.isEnabled(context.getRealm(), Occasion.OWN.actionId())) {
            authentication.setAuthNote(ANSWERED, "true");
            authentication.addRequiredAction(Occasion.OWN.actionId());
            context.success();
        } else if (form.containsKey(LATER)) {
            authentication.setAuthNote(ANSWERED, "true");
            context.success();
        } else {
            requiredActionChallenge(context);
        }
    }

    /** Passwords that still work, and have so few days left that their user is reminded. */
    private static List<PasswordOfUser> near(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        int days = CurrentRealm.of(session).policy().get(PasswordSettings.REMINDER_DAYS);
        long today = PasswordChange.today(session);
        return Passwords.of(session, context.getUser()).both().stream()
                .filter(password -> days > 0 && password.status() == PasswordStatus.VALID)
                .filter(password -> password.lastDay()
                        .filter(lastDay -> lastDay.toEpochDay() - today <= days)
                        .isPresent())
                .toList();
    }

    private static boolean isRemindedToday(RequiredActionContext context) {
        return Storage.of(context.getSession(), ChangeHistories.class)
                        .find(context.getRealm().getId(), context.getUser().getId())
                        .remindedDay()
                == PasswordChange.today(context.getSession());
    }

    private static void remember(RequiredActionContext context) {
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        ChangeHistories histories = Storage.of(context.getSession(), ChangeHistories.class);
        ChangeHistory history = histories.lock(realm.getId(), user.getId());
        histories.save(realm.getId(), user.getId(), history.reminded(PasswordChange.today(context.getSession())));
    }

    private static Map<String, Object> attributes(PasswordOfUser password, Moments moments, long today) {
        LocalDate lastDay = password.lastDay().orElseThrow();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("id", password.password().id());
        attributes.put("lastDay", moments.day(lastDay));
        attributes.put("daysLeft", lastDay.toEpochDay() - today);
        return attributes;
    }

    @Override
    public void close() {}
}
