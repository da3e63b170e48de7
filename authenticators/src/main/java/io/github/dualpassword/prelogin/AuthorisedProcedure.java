package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.useradministration.Execution;

/**
 * A procedure with all that authorises it: the operator's entry goes through the suspension engine, then it is decided whether the
 * procedure is to be carried out, and only then it is. Whatever comes of it, the work is the same.
 */
record AuthorisedProcedure(AuthenticationFlowContext context, Authorisation authorisation) {

    private static final Logger LOG = Logger.getLogger(AuthorisedProcedure.class);

    /**
     * What came of it.
     *
     * @param answer of the entry; empty where it failed
     * @param refusal why nothing was carried out, for events; empty where it was
     */
    record Outcome(Optional<DoorVerdict.Answer> answer, Optional<String> refusal) {

        boolean isCarriedOut() {
            return refusal.isEmpty();
        }
    }

    /** Carries it out, where it is to be. Never throws for what a caller typed. */
    Outcome carryOut() {
        BeforeLoginRecord event = new BeforeLoginRecord(context, authorisation.form());
        Optional<DoorVerdict.Answer> answer = Optional.empty();
        Optional<String> operator = Optional.empty();
        Optional<String> target = Optional.empty();
        Optional<String> refusal;
        try {
            DoorVerdict verdict = authorisation.evaluate(context.getSession());
            answer = Optional.of(verdict.answer());
            Decision decision = SeparateTransaction.of(context.getSession())
                    .run(job -> Decision.of(job, authorisation.form(), verdict));
            operator = decision.operator();
            target = decision.target();
            refusal = decision.refusal().or(() -> carryOut(decision));
        } catch (RuntimeException failure) {
            LOG.error("A procedure before login failed: nothing was changed", failure);
            refusal = Optional.of(Refusal.NOT_EVALUATED.id());
        }
        if (refusal.isPresent()) {
            event.refused(operator, target, refusal.get());
        } else {
            event.done(operator, target);
        }
        return new Outcome(answer, refusal);
    }

    /** @return why it was not carried out; empty when it was */
    private Optional<String> carryOut(Decision decision) {
        KeycloakSession session = context.getSession();
        String target = decision.target().orElseThrow();
        OperationRecord line = new Execution(
                        session,
                        CurrentRealm.of(session)
                                .user(decision.operator().orElseThrow())
                                .orElseThrow(),
                        BeforeLoginPolicy.operation(
                                authorisation.form().procedure().orElseThrow()),
                        KeycloakModelUtils.generateId())
                .on(target, new BeforeLoginWork(authorisation.form()));
        SessionEnd.carryOut(session, List.of(target));
        boolean done = line.outcome() == OperationOutcome.DONE || line.outcome() == OperationOutcome.NOTHING_TO_DO;
        return done ? Optional.empty() : line.reason();
    }
}
