package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordRule;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/** The pages of a change: the form, the result, and the one that says why it cannot go on. */
final class ChangePages {

    private static final String FORM = "dual-password-change.ftl";
    private static final String RESULT = "dual-password-changed.ftl";
    private static final String REFUSED = "dual-password-change-refused.ftl";

    private final RequiredActionContext context;
    private final Occasion occasion;
    private final Moments moments;

    ChangePages(RequiredActionContext context, Occasion occasion) {
        this.context = context;
        this.occasion = occasion;
        this.moments = new Moments(context.getSession(), context.getUser());
    }

    /**
     * The page with the fields.
     *
     * @param chosen passwords whose selector says 変更する
     */
    Response form(ChangeDemand demand, Set<Password> chosen, List<FormMessage> errors) {
        LoginFormsProvider page = page();
        errors.forEach(page::addError);
        List<Map<String, Object>> passwords = new ArrayList<>();
        demand.changeable().forEach(password -> passwords.add(changeable(page, demand, password, chosen)));
        demand.shownOnly().forEach(password -> passwords.add(shown(demand, password)));
        return page.setAttribute("parts", passwords)
                .setAttribute("ended", demand.ended().stream().map(Password::id).toList())
                .setAttribute("heading", occasion.title())
                .setAttribute("intro", occasion.intro())
                .setAttribute("screen", occasion.screen())
                .setAttribute("occasion", occasion.name())
                .setAttribute("initiated", isInitiated())
                .setAttribute("changeId", newPage())
                .createForm(FORM);
    }

    /** The page after the change, with each password's last day as it is now. */
    Response result(List<Password> changed) {
        return page().setAttribute("parts", lastDays())
                .setAttribute("changed", changed.stream().map(Password::id).toList())
                .setAttribute("heading", occasion.doneTitle())
                .setAttribute("screen", occasion.screen() + "-done")
                .setAttribute("occasion", occasion.name())
                .setAttribute("initiated", isInitiated())
                .createForm(RESULT);
    }

    /** Read in a session of its own: this one may still have what was before the change. */
    private List<Map<String, Object>> lastDays() {
        return SeparateTransaction.of(context.getSession()).once(session -> {
            UserModel user =
                    CurrentRealm.of(session).user(context.getUser().getId()).orElseThrow();
            return Passwords.of(session, user).both().stream()
                    .filter(password -> password.status() != PasswordStatus.NOT_SET)
                    .map(this::attributes)
                    .toList();
        });
    }

    /** The page that says why the change cannot go on. */
    Response refused(ChangeRefusal.Reason reason) {
        return page().addError(message(reason))
                .setAttribute("credential", reason.password().id())
                .setAttribute("goesOn", !isInitiated() && !reason.endsLogin())
                .setAttribute("reason", reason.description())
                .createForm(REFUSED);
    }

    /** Whether {@code message} is a key of the bundles, and not some text for a log. */
    boolean canSay(String message) {
        return message != null && !message.equals(page().getMessage(message));
    }

    private FormMessage message(ChangeRefusal.Reason reason) {
        return switch (reason) {
            case LOGIN_SUSPENDED, CONFIRMATION_SUSPENDED -> suspended(reason.password());
            case LOGIN_PROVISIONAL_ENDED, CONFIRMATION_PROVISIONAL_ENDED ->
                new FormMessage(PageMessages.CONFIRMATION_PROVISIONAL_ENDED);
        };
    }

    private FormMessage suspended(Password password) {
        Suspension suspension = Suspension.of(context.getSession(), context.getUser(), password.credential());
        return SuspensionMessage.of(context.getSession(), context.getUser(), suspension.standing(), suspension.until());
    }

    private Map<String, Object> changeable(
            LoginFormsProvider page, ChangeDemand demand, PasswordOfUser password, Set<Password> chosen) {
        Map<String, Object> attributes = attributes(password);
        attributes.put("changeable", true);
        attributes.put("selectable", demand.selectable());
        attributes.put("chosen", !demand.selectable() || chosen.contains(password.password()));
        attributes.put(
                "rules",
                password.rules().stream().map(rule -> inWords(page, rule)).toList());
        return attributes;
    }

    private Map<String, Object> shown(ChangeDemand demand, PasswordOfUser password) {
        Map<String, Object> attributes = attributes(password);
        Suspension suspension = demand.suspension(password.password());
        attributes.put("changeable", false);
        attributes.put("standing", suspension.standing().name());
        attributes.put("until", suspension.until() == 0 ? "" : moments.minute(suspension.until()));
        return attributes;
    }

    private Map<String, Object> attributes(PasswordOfUser password) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("id", password.password().id());
        attributes.put("status", password.status().name());
        attributes.put("lastDay", password.lastDay().map(moments::day).orElse(""));
        return attributes;
    }

    private static Map<String, Object> inWords(LoginFormsProvider page, PasswordRule rule) {
        return Map.of(
                "text", page.getMessage(rule.message(), rule.parameters().toArray()),
                "check", rule.check().map(PasswordRule.Check::kind).orElse(""),
                "value", rule.check().map(PasswordRule.Check::value).orElse(""));
    }

    /** Gives the page an id, and remembers what was the last change when it was made. */
    private String newPage() {
        String id = UUID.randomUUID().toString();
        ChangeHistory history = Storage.of(context.getSession(), ChangeHistories.class)
                .find(context.getRealm().getId(), context.getUser().getId());
        new ChangeNotes(context.getAuthenticationSession(), occasion).shows(id, history.lastChange());
        return id;
    }

    /** Whether an application has opened the change, so that it can be left without one. */
    private boolean isInitiated() {
        return occasion.actionId()
                .equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
    }

    private LoginFormsProvider page() {
        return PageFrame.round(context.form(), context.getSession(), context.getUser());
    }
}
