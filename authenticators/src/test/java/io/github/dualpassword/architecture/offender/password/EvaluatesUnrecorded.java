package io.github.dualpassword.architecture.offender.password;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;

/** Evaluates a secret without a record of what came of it. */
public final class EvaluatesUnrecorded {

    public Verdict judge(KeycloakSession session, Subject subject, String entered) {
        return new SecretEvaluator(session).evaluate(subject, Credential.LOGIN, entered);
    }
}
