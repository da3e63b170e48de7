package io.github.dualpassword.password.change;

import java.util.List;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.page.Moments;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** A page after login, once a day, in the last days of a password: change it now, or later (B15). */
final class PasswordReminder extends Procedure {

    static final String CHANGE = "change";
    static final String LATER = "later";

    private static final String TEMPLATE = "dual-password-reminder.ftl";

    PasswordReminder() {
        super(PasswordReminderFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    /** A password that ends soon. */
    public record Ending(String id, String lastDay, long daysLeft) {}

    /** The page. */
    public record View(List<Ending> parts) {}

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        ProcedureRequest request = new ProcedureRequest(context);
        AuthenticationSessionModel authentication = request.authentication();
        boolean asked = authentication.getRequiredActions().contains(PasswordReminderFactory.ID)
                || Procedures.isAnswered(authentication, PasswordReminderFactory.ID);
        if (!asked
                && ProvenLogin.onLoginPage(authentication)
                && !near(request).isEmpty()
                && history(request).remindedDay() != PasswordChange.today(request.session())) {
            authentication.addRequiredAction(PasswordReminderFactory.ID);
        }
    }

    @Override
    protected void show(ProcedureRequest request) {
        List<PasswordOfUser> near = near(request);
        if (near.isEmpty()) {
            request.success();
            return;
        }
        remember(request);
        Moments moments = new Moments(request.session(), request.user());
        long today = PasswordChange.today(request.session());
        List<Ending> parts =
                near.stream().map(password -> ending(password, moments, today)).toList();
        request.show(TEMPLATE, new View(parts), List.of());
    }

    @Override
    protected void take(ProcedureRequest request) {
        AuthenticationSessionModel authentication = request.authentication();
        if (request.pressed(CHANGE) && Procedures.isEnabled(request.realm(), Occasion.OWN.actionId())) {
            Procedures.answered(authentication, PasswordReminderFactory.ID);
            authentication.addRequiredAction(Occasion.OWN.actionId());
            request.success();
        } else if (request.pressed(LATER)) {
            Procedures.answered(authentication, PasswordReminderFactory.ID);
            request.success();
        } else {
            show(request);
        }
    }

    /** Passwords that still work, and have so few days left that their user is reminded. */
    private static List<PasswordOfUser> near(ProcedureRequest request) {
        KeycloakSession session = request.session();
        int days = CurrentRealm.of(session).policy().get(PasswordSettings.REMINDER_DAYS);
        long today = PasswordChange.today(session);
        return Passwords.of(session, request.user()).both().stream()
                .filter(password -> days > 0 && password.status() == PasswordStatus.VALID)
                .filter(password -> password.lastDay()
                        .filter(lastDay -> lastDay.toEpochDay() - today <= days)
                        .isPresent())
                .toList();
    }

    private static ChangeHistory history(ProcedureRequest request) {
        return Storage.of(request.session(), ChangeHistories.class)
                .find(request.realm().getId(), request.user().getId());
    }

    private static void remember(ProcedureRequest request) {
        String realm = request.realm().getId();
        String user = request.user().getId();
        ChangeHistories histories = Storage.of(request.session(), ChangeHistories.class);
        ChangeHistory history = histories.lock(realm, user);
        histories.save(realm, user, history.reminded(PasswordChange.today(request.session())));
    }

    private static Ending ending(PasswordOfUser password, Moments moments, long today) {
        return password.lastDay()
                .map(day -> new Ending(password.password().id(), moments.day(day), day.toEpochDay() - today))
                .orElseThrow();
    }
}
