package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.Passwords;

/**
 * What happens when 実行 was pressed: first what the form alone tells, then each present password through the suspension
 * engine, then the rules of the new ones, and only then the change, of all or of none.
 */
final class ChangeSubmission {

    static final String END_OTHER_SESSIONS = "end-other-sessions";

    private static final Logger LOG = Logger.getLogger(ChangeSubmission.class);

    private final RequiredActionContext context;
    private final Occasion occasion;
    private final ChangeDemand demand;
    private final ChangeNotes notes;
    private final ChangePages pages;
    private final ChangeForm form;
    private final ChangeForm suspended;
    private final PasswordChange change;

    ChangeSubmission(RequiredActionContext context, Occasion occasion) {
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        this.context = context;
        this.occasion = occasion;
        this.demand = new ChangeDemand(occasion, context.getSession(), context.getUser());
        this.notes = new ChangeNotes(context.getAuthenticationSession(), occasion);
        this.pages = new ChangePages(context, occasion);
        this.form = read(fields, demand.asked());
        this.suspended = read(fields, demand.suspended());
        this.change =
                new PasswordChange(context.getSession(), context.getUser(), occasion, form, notes.seenBy(form.id()));
    }

    private ChangeForm read(MultivaluedMap<String, String> fields, List<Password> asked) {
        return ChangeForm.read(
                fields::getFirst, demand.selectable() ? asked : List.of(), demand.selectable() ? List.of() : asked);
    }

    void process() {
        PasswordChange.Outcome expected = change.expected();
        if (expected != PasswordChange.Outcome.NOT_YET) {
            show(expected);
            return;
        }
        recordSuspended();
        if (mayKeepAll()) {
            notes.passed();
            context.success();
        } else if (hasNoSlips() && areProven() && keepRules()) {
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

    private boolean hasNoSlips() {
        List<FormMessage> slips = Stream.concat(missingChoices(), ChangeRules.slips(form.entries()).stream())
                .map(ChangeSubmission::message)
                .toList();
        return noneOf(slips);
    }

    private Stream<ChangeRules.Slip> missingChoices() {
        if (occasion == Occasion.EXPIRED && !demand.isWarning()) {
            return demand.asked().stream()
                    .filter(credential -> !form.changes(credential))
                    .map(credential ->
                            new ChangeRules.Slip(ChangeForm.choiceField(credential), PageMessages.EXPIRED_MUST_CHANGE));
        }
        return form.entries().isEmpty() && !demand.asked().isEmpty()
                ? Stream.of(new ChangeRules.Slip(
                        ChangeForm.choiceField(demand.asked().get(0)), PageMessages.NOTHING_TO_CHANGE))
                : Stream.empty();
    }

    /** Every entry is an attempt of its own, and all are judged at once. */
    private boolean areProven() {
        List<FormMessage> wrong = new ArrayList<>();
        for (Entry entry : form.entries()) {
            Verdict verdict = evaluate(entry);
            if (verdict instanceof Verdict.Rejected rejected && rejected.isSuspended()) {
                return refuse(ChangeRefusal.Reason.suspended(entry.credential()));
            }
            if (verdict instanceof Verdict.Wrong) {
                wrong.add(new FormMessage(Entry.currentField(entry.credential()), PageMessages.PRESENT_PASSWORD_WRONG));
            } else if (verdict instanceof Verdict.Unavailable) {
                wrong.add(new FormMessage(PageMessages.UNAVAILABLE));
            }
        }
        return !isSettledMeanwhile(wrong) && noneOf(wrong);
    }

    private Verdict evaluate(Entry entry) {
        return new PasswordEntry(context.getSession(), errorEvent())
                .evaluate(Subject.of(context.getUser()), entry.credential().credential(), entry.current());
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
        Passwords passwords = Passwords.of(context.getSession(), context.getUser());
        List<ChangeRules.Slip> clashes = ChangeRules.clashes(form.entries());
        Set<String> clashing = clashes.stream().map(ChangeRules.Slip::field).collect(Collectors.toSet());
        // One sentence a field: the present password is a former one as well.
        Stream<FormMessage> broken = form.entries().stream()
                .filter(entry -> !clashing.contains(Entry.valueField(entry.credential())))
                .flatMap(entry ->
                        passwords
                                .get(entry.credential())
                                .broken(Entry.valueField(entry.credential()), entry.value())
                                .stream());
        List<FormMessage> wrong = Stream.concat(clashes.stream().map(ChangeSubmission::message), broken)
                .toList();
        if (!wrong.isEmpty()) {
            errorEvent().error(Errors.PASSWORD_REJECTED);
        }
        return noneOf(wrong);
    }

    private void carryOut() {
        try {
            PasswordChange.Outcome outcome = change.carryOut();
            if (outcome == PasswordChange.Outcome.DONE) {
                endOtherSessions();
            }
            show(outcome);
        } catch (RuntimeException failure) {
            noneOf(List.of(inWords(failure)));
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
        return new FormMessage(PageMessages.CHANGE_FAILED);
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
        List<Password> changed = form.entries().stream().map(Entry::credential).toList();
        notes.changed(changed);
        if (demand.isWarning()) {
            // Those that were kept in the same form are not asked about once more.
            notes.passed();
        }
        context.challenge(pages.result(changed));
    }

    private void endOtherSessions() {
        boolean wanted = context.getHttpRequest().getDecodedFormParameters().containsKey(END_OTHER_SESSIONS);
        if (occasion == Occasion.OWN && wanted) {
            AuthenticatorUtil.logoutOtherSessions(context);
        }
    }

    private boolean refuse(ChangeRefusal.Reason reason) {
        notes.refused(reason);
        context.challenge(pages.refused(reason));
        return false;
    }

    /** Whether nothing is wrong; otherwise the answer is given: the page again, with what is. */
    private boolean noneOf(List<FormMessage> wrong) {
        if (wrong.isEmpty()) {
            return true;
        }
        Set<Password> chosen = EnumSet.noneOf(Password.class);
        form.entries().forEach(entry -> chosen.add(entry.credential()));
        context.challenge(pages.form(demand, chosen, wrong));
        return false;
    }

    private EventBuilder errorEvent() {
        return context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(PasswordChange.OCCASION, occasion.event());
    }

    private static FormMessage message(ChangeRules.Slip slip) {
        return new FormMessage(slip.field(), slip.message());
    }
}
