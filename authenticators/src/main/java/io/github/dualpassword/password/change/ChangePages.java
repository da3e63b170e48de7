package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.page.Texts;
import io.github.dualpassword.password.PasswordOfUser;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.password.RuleInWords;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/** The pages of a change: the form, the result, and the one that says why it cannot go on. */
final class ChangePages {

    private static final String FORM = "dual-password-change.ftl";
    private static final String RESULT = "dual-password-changed.ftl";
    private static final String REFUSED = "dual-password-change-refused.ftl";

    private final ProcedureRequest request;
    private final Occasion occasion;
    private final ChangeNotes notes;
    private final Moments moments;

    ChangePages(ProcedureRequest request, Occasion occasion) {
        this.request = request;
        this.occasion = occasion;
        this.notes = new ChangeNotes(request.authentication(), occasion);
        this.moments = new Moments(request.session(), request.user());
    }

    /** A password; its last day is empty where there is none. */
    public record Shown(String id, String status, String lastDay) {}

    /** A password with fields, and with a selector where it has one. */
    public record Changeable(Shown password, boolean selectable, boolean chosen, List<RuleInWords> rules) {}

    /** A password without fields; whether that is because nobody can change it here; until when it is suspended, if that ends. */
    public record Fixed(Shown password, boolean keptElsewhere, String standing, String until) {}

    /**
     * The page with the fields.
     *
     * @param endOthers whether the box is ticked that ends the other sessions
     * @param limit nothing where changes are not limited
     */
    public record Form(
            Occasion occasion,
            String changeId,
            List<Changeable> changeable,
            List<Fixed> fixed,
            List<String> ended,
            boolean endOthers,
            List<Limit> limit) {}

    /** How many changes of the user's own accord a day has, and how many of them are left today. */
    public record Limit(int daily, int left) {}

    /** The page after the change. */
    public record Result(Occasion occasion, List<Shown> parts, List<String> changed, boolean initiated) {}

    /** The page of a change that cannot go on. */
    public record Refused(String credential, boolean goesOn, String reason) {}

    /**
     * The page with the fields.
     *
     * @param chosen passwords whose selector says 変更する
     */
    void showForm(ChangeDemand demand, Set<Password> chosen, List<FormMessage> errors) {
        Texts words = Texts.ofPage(request.session(), request.user());
        Optional<Limit> limit = limit();
        if (limit.filter(reached -> reached.left() == 0).isPresent()) {
            showLimit(demand, limit.get());
            return;
        }
        Form form = new Form(
                occasion,
                newPage(),
                demand.changeable().stream()
                        .map(password -> new Changeable(
                                shown(password),
                                demand.selectable(),
                                !demand.selectable() || chosen.contains(password.password()),
                                RuleInWords.of(words, password.rules())))
                        .toList(),
                fixed(demand),
                demand.ended().stream().map(Password::id).toList(),
                !request.pressed(PasswordChangeAction.EXECUTE) || request.pressed(UserSessions.END_OTHERS),
                limit.stream().toList());
        request.show(FORM, form, errors);
    }

    /** The form without its fields: what is filled in could not be carried out today. */
    private void showLimit(ChangeDemand demand, Limit reached) {
        Form form = new Form(occasion, newPage(), List.of(), fixed(demand), List.of(), true, List.of(reached));
        request.show(FORM, form, List.of(new FormMessage(PageMessages.CHANGED_TOO_OFTEN)));
    }

    private Optional<Limit> limit() {
        return occasion == Occasion.OWN
                ? CurrentRealm.of(request.session())
                        .policy()
                        .get(PasswordSettings.DAILY_CHANGES)
                        .map(daily -> new Limit(daily, Math.max(0, daily - changesToday())))
                : Optional.empty();
    }

    private int changesToday() {
        return history().changesOn(PasswordChange.today(request.session()));
    }

    private List<Fixed> fixed(ChangeDemand demand) {
        return demand.shownOnly().stream()
                .map(password -> fixed(password, demand.suspension(password.password())))
                .toList();
    }

    private ChangeHistory history() {
        return Storage.of(request.session(), ChangeHistories.class)
                .find(request.realm().getId(), request.user().getId());
    }

    /** The page after the change, with each password's last day as it is now. */
    void showResult(List<Password> changed) {
        List<String> ids = changed.stream().map(Password::id).toList();
        request.show(RESULT, new Result(occasion, lastDays(), ids, isInitiated()), List.of());
    }

    /** Read in a session of its own: this one may still have what was before the change. */
    private List<Shown> lastDays() {
        return SeparateTransaction.of(request.session()).once(session -> {
            UserModel user =
                    CurrentRealm.of(session).user(request.user().getId()).orElseThrow();
            return Passwords.of(session, user).both().stream()
                    .filter(password -> password.status() != PasswordStatus.NOT_SET)
                    .map(this::shown)
                    .toList();
        });
    }

    /** The change cannot go on: its page says why until it is left. */
    void refuse(ChangeRefusal.Reason reason) {
        notes.refused(reason);
        showRefused(reason);
    }

    /** The page that says why the change cannot go on. */
    void showRefused(ChangeRefusal.Reason reason) {
        request.show(
                REFUSED,
                new Refused(reason.password().id(), !isInitiated() && !reason.endsLogin(), reason.description()),
                List.of(message(reason)));
    }

    /** Whether {@code message} is a key of the bundles, and not some text for a log. */
    boolean canSay(String message) {
        return message != null && !message.equals(request.context().form().getMessage(message));
    }

    private FormMessage message(ChangeRefusal.Reason reason) {
        return switch (reason) {
            case LOGIN_SUSPENDED, CONFIRMATION_SUSPENDED -> suspended(reason.password());
            case LOGIN_PROVISIONAL_ENDED, CONFIRMATION_PROVISIONAL_ENDED ->
                new FormMessage(PageMessages.CONFIRMATION_PROVISIONAL_ENDED);
            case LOGIN_NOT_CHANGEABLE ->
                new FormMessage(
                        occasion == Occasion.OWN ? PageMessages.NOT_CHANGEABLE : PageMessages.MUST_CHANGE_ELSEWHERE);
        };
    }

    private FormMessage suspended(Password password) {
        Suspension suspension = Suspension.of(request.session(), request.user(), password.credential());
        return SuspensionMessage.of(request.session(), request.user(), suspension.standing(), suspension.until());
    }

    private Fixed fixed(PasswordOfUser password, Suspension suspension) {
        return new Fixed(
                shown(password),
                !password.isChangeable(),
                suspension.standing().name(),
                suspension.until() == 0 ? "" : moments.minute(suspension.until()));
    }

    private Shown shown(PasswordOfUser password) {
        return new Shown(
                password.password().id(),
                password.status().name(),
                password.lastDay().map(moments::day).orElse(""));
    }

    /** Gives the page an id, and remembers what was the last change when it was made. */
    private String newPage() {
        String id = UUID.randomUUID().toString();
        notes.shows(id, history().lastChange());
        return id;
    }

    /** Whether an application has opened the change, so that it can be left without one. */
    private boolean isInitiated() {
        return occasion.actionId().equals(request.authentication().getClientNote(Constants.KC_ACTION_EXECUTING));
    }
}
