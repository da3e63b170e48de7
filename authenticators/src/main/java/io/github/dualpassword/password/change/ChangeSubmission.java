package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.storage.ReadOnlyException;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;

/**
 * What happens when 実行 was pressed: first what the form alone tells, then each present password through the suspension
 * engine, then the rules of the new ones, and only then the change, of all or of none.
 */
final class ChangeSubmission {

    private static final Logger LOG = Logger.getLogger(ChangeSubmission.class);

    private final ProcedureRequest request;
    private final Occasion occasion;
    private final ChangeDemand demand;
    private final ChangeNotes notes;
    private final ChangePages pages;
    private final ChangeForm form;
    private final ChangeForm suspended;
    private final PasswordChange change;
    private final Map<Password, PasswordMark> proven = new EnumMap<>(Password.class);

    ChangeSubmission(ProcedureRequest request, Occasion occasion) {
        this.request = request;
        this.occasion = occasion;
        this.demand = new ChangeDemand(occasion, request.session(), request.user());
        this.notes = new ChangeNotes(request.authentication(), occasion);
        this.pages = new ChangePages(request, occasion);
        this.form = read(demand.asked());
        this.suspended = read(demand.suspended());
        this.change = new PasswordChange(request.session(), request.user(), occasion, form, notes.seenBy(form.id()));
    }

    private ChangeForm read(List<Password> asked) {
        return ChangeForm.read(
                request::text, demand.selectable() ? asked : List.of(), demand.selectable() ? List.of() : asked);
    }

    void process() {
        PasswordChange.Outcome expected = change.expected();
        if (expected != PasswordChange.Outcome.NOT_YET) {
            show(expected);
            return;
        }
        recordSuspended();
        if (mayKeepAll()) {
            Procedures.answered(request.authentication(), occasion.actionId());
            request.success();
        } else if (isComplete() && areProven() && !request.answeredEndedLogin() && keepRules()) {
            carryOut();
        }
    }

    /** Entries of passwords that were suspended after the page was opened: they change nothing, and are recorded. */
    void recordSuspended() {
        suspended.entries().stream().filter(entry -> !entry.current().isEmpty()).forEach(this::evaluate);
    }

    /** 変更しない for every expired password, where the realm only warns. */
    private boolean mayKeepAll() {
        return form.entries().isEmpty() && demand.isWarning();
    }

    private boolean isComplete() {
        return noneOf(withAllThatTheFormTells(
                FormViolation.messages(Stream.concat(missingChoices(), ChangeRules.violations(form.entries()).stream())
                        .toList())));
    }

    /** Beside what stands in the way, rules whose answer tells nothing of present and former passwords: all is said at once. */
    private List<FormMessage> withAllThatTheFormTells(List<FormMessage> wrong) {
        if (wrong.isEmpty()) {
            return wrong;
        }
        return Stream.concat(wrong.stream(), newPasswords().brokenWhoeverAsks()).toList();
    }

    private Stream<FormViolation> missingChoices() {
        if (occasion == Occasion.EXPIRED && !demand.isWarning()) {
            return demand.asked().stream()
                    .filter(credential -> !form.changes(credential))
                    .map(credential ->
                            new FormViolation(ChangeForm.choiceField(credential), "dualPasswordExpiredMustChange"));
        }
        return form.entries().isEmpty() && !demand.asked().isEmpty()
                ? Stream.of(new FormViolation(
                        ChangeForm.choiceField(demand.asked().get(0)), PageMessages.NOTHING_TO_CHANGE))
                : Stream.empty();
    }

    /** Every entry is an attempt of its own, and all are judged at once. */
    private boolean areProven() {
        List<FormMessage> wrong = new ArrayList<>();
        for (Entry entry : form.entries()) {
            Verdict verdict = evaluate(entry);
            if (verdict instanceof Verdict.Right right) {
                proven.put(entry.password(), right.mark());
            }
            if (verdict instanceof Verdict.Rejected rejected && rejected.isSuspended()) {
                pages.refuse(ChangeRefusal.Reason.suspended(entry.password()));
                return false;
            }
            if (verdict instanceof Verdict.Wrong) {
                wrong.add(new FormMessage(entry.currentField(), "dualPasswordPresentWrong"));
            } else if (verdict instanceof Verdict.Undecided) {
                wrong.add(new FormMessage(PageMessages.UNAVAILABLE));
            }
        }
        return !isSettledMeanwhile(wrong) && noneOf(withAllThatTheFormTells(wrong));
    }

    private Verdict evaluate(Entry entry) {
        return new PasswordEntry(request.session(), errorEvent())
                .evaluate(Subject.of(request.user()), entry.password().credential(), entry.current());
    }

    /** What was present when the page was sent is wrong when the same page, sent twice at once, has just changed it. */
    private boolean isSettledMeanwhile(List<FormMessage> wrong) {
        PasswordChange.Outcome now = wrong.isEmpty() ? PasswordChange.Outcome.NOT_YET : change.expected();
        if (now == PasswordChange.Outcome.NOT_YET) {
            return false;
        }
        show(now);
        return true;
    }

    private boolean keepRules() {
        List<FormMessage> wrong = newPasswords().broken().toList();
        if (!wrong.isEmpty()) {
            errorEvent().error(Errors.PASSWORD_REJECTED);
        }
        return noneOf(wrong);
    }

    private NewPasswords newPasswords() {
        return new NewPasswords(Passwords.of(request.session(), request.user()), form.entries());
    }

    private void carryOut() {
        try {
            UserSessions sessions = new UserSessions(request, occasion);
            PasswordChange.Outcome outcome = change.carryOut(proven);
            if (outcome == PasswordChange.Outcome.DONE) {
                sessions.changed(Optional.ofNullable(proven.get(Password.LOGIN)), change.newLogin());
                keepConfirmed();
            }
            show(outcome);
        } catch (ReadOnlyException readOnly) {
            refuseReadOnly();
        } catch (RuntimeException failure) {
            noneOf(List.of(inWords(failure)));
        }
    }

    /** The storage has not said so before. */
    private void refuseReadOnly() {
        LOG.warnf(
                "Passwords of user %s could not be changed: the storage is read-only",
                request.user().getId());
        errorEvent().error(LoginPassword.NOT_CHANGEABLE);
        if (demand.isWarning()) {
            noneOf(List.of(new FormMessage(PageMessages.NOT_CHANGEABLE)));
        } else {
            pages.refuse(ChangeRefusal.Reason.LOGIN_NOT_CHANGEABLE);
        }
    }

    /** A step-up that was confirmed in this authentication stays so. */
    private void keepConfirmed() {
        if (form.changes(Password.CONFIRMATION)) {
            ProvenMark.renewConfirmation(request.session(), request.authentication());
        }
    }

    /**
     * A storage that refuses a password may say why, by a key of Keycloak's bundles. Keycloak reports failures of the
     * database by the same exception; what they say is for the log alone.
     */
    private FormMessage inWords(RuntimeException failure) {
        if (failure instanceof ModelException refused && pages.canSay(refused.getMessage())) {
            LOG.debug("A storage has refused a new password", refused);
            errorEvent().error(Errors.PASSWORD_REJECTED);
            return new FormMessage(null, refused.getMessage(), refused.getParameters());
        }
        LOG.error("Passwords could not be changed: nothing was", failure);
        return new FormMessage("dualPasswordChangeFailed");
    }

    private void show(PasswordChange.Outcome outcome) {
        switch (outcome) {
            case DONE -> done();
            case OVERTAKEN -> noneOf(List.of(new FormMessage(PageMessages.CHANGED_ELSEWHERE)));
            case TOO_OFTEN -> noneOf(List.of(new FormMessage(PageMessages.CHANGED_TOO_OFTEN)));
            case NOT_YET -> throw new IllegalStateException("A change ended without an outcome");
        }
    }

    private void done() {
        List<Password> changed = form.entries().stream().map(Entry::password).toList();
        notes.changed(changed);
        if (demand.isWarning()) {
            // Those that were kept in the same form are not asked about once more.
            Procedures.answered(request.authentication(), occasion.actionId());
        }
        pages.showResult(changed);
    }

    /** Whether nothing is wrong; otherwise the answer is given: the page again, with what is. */
    private boolean noneOf(List<FormMessage> wrong) {
        if (wrong.isEmpty()) {
            return true;
        }
        Set<Password> chosen = EnumSet.noneOf(Password.class);
        form.entries().forEach(entry -> chosen.add(entry.password()));
        pages.showForm(demand, chosen, wrong);
        return false;
    }

    private EventBuilder errorEvent() {
        return request.event(EventType.UPDATE_CREDENTIAL).detail(PasswordChange.OCCASION, occasion.event());
    }
}
