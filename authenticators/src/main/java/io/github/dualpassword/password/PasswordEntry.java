package io.github.dualpassword.password;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.lockout.CodeIssue;
import io.github.dualpassword.lockout.CodeVerdict;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * A password, or a code, that was entered somewhere: evaluated by the suspension engine, and recorded by the table of {@link
 * VerdictError} when it is turned away. Whoever asked for it only chooses the page that follows.
 *
 * @param event of whoever asks, with its type and details; sent when the entry is turned away, and told in either case which
 *     attempt it is about
 */
public record PasswordEntry(KeycloakSession session, EventBuilder event) {

    private static final Logger LOG = Logger.getLogger(PasswordEntry.class);

    /** Evaluates {@code entered}. Call it before the request has changed anything. */
    public Verdict evaluate(Subject subject, Credential credential, String entered) {
        Verdict verdict = new SecretEvaluator(session).evaluate(subject, credential, entered);
        describe(credential, verdict);
        VerdictError.of(verdict).ifPresent(error -> {
            userId(subject, verdict).ifPresent(event::user);
            event.detail(Details.CREDENTIAL_TYPE, credential.type());
            record(error);
        });
        return verdict;
    }

    /** Evaluates {@code entered} as a code that was issued to a user. */
    public CodeVerdict evaluate(CodeIssue issue, String entered) {
        CodeVerdict verdict = new SecretEvaluator(session).evaluate(issue, entered);
        verdict.error().ifPresent(error -> {
            event.user(issue.userId())
                    .detail(Details.CREDENTIAL_TYPE, issue.code().id());
            record(error);
        });
        return verdict;
    }

    private void describe(Credential credential, Verdict verdict) {
        if (verdict instanceof Verdict.Right right) {
            describe(credential, AttemptDetails.Result.RIGHT, right.place());
        } else if (verdict instanceof Verdict.Wrong wrong && wrong.userId().isPresent()) {
            describe(credential, AttemptDetails.Result.WRONG, wrong.place());
        } else if (verdict instanceof Verdict.Suspended) {
            describe(credential, AttemptDetails.Result.REFUSED, Optional.empty());
        }
    }

    private void describe(Credential credential, AttemptDetails.Result result, Optional<AttemptPlace> place) {
        if (place.isPresent()) {
            AttemptDetails.add(event, credential, result, place.get());
        } else {
            boolean evaluated = result != AttemptDetails.Result.REFUSED;
            AttemptDetails.add(
                    event,
                    credential,
                    evaluated ? AttemptDetails.Result.VOID : result,
                    CurrentRealm.of(session).now());
        }
    }

    /** Takes an entry of a code for a wrong one, because of a password that was evaluated, and recorded, before. */
    public CodeVerdict reject(CodeIssue issue) {
        return new SecretEvaluator(session).reject(issue);
    }

    private static Optional<String> userId(Subject subject, Verdict verdict) {
        if (subject instanceof Subject.KnownUser known) {
            return Optional.of(known.userId());
        }
        if (verdict instanceof Verdict.NotEvaluated open) {
            return open.userId();
        }
        return verdict instanceof Verdict.Rejected rejected ? rejected.userId() : Optional.empty();
    }

    private void record(VerdictError error) {
        try {
            event.error(error.text());
        } catch (RuntimeException failure) {
            if (error != VerdictError.UNAVAILABLE && error != VerdictError.NOT_EVALUATED) {
                throw failure;
            }
            // The event goes to the same database; the page that says so must come all the same.
            LOG.warn("An entry that was turned away could not be recorded", failure);
        }
    }
}
