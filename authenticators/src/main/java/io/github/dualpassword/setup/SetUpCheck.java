package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.List;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.RealmPolicy;

/** Whether a realm is set up so that the promises of this product hold in it. */
public record SetUpCheck(KeycloakSession session, RealmModel realm) {

    /** Whether the realm has anything to do with this product at all. */
    public boolean concernsRealm() {
        return RealmPolicy.of(realm.getAttributes()).isSetUp() || isUsedInFlows();
    }

    /** Whether an authenticator of this product stands in any flow of the realm. */
    public boolean isUsedInFlows() {
        return new FlowReader(realm, new Makers(session.getKeycloakSessionFactory())).haveOurAuthenticators();
    }

    /** How long a single sign-on session can last in it: a login level must last as long. */
    public Duration longestSession() {
        return new RealmFactsReader(session, realm).longestSession();
    }

    /** What is wrong already with the users of a realm that is to be set up: whom that would keep from logging in. */
    public List<Finding> findingsBeforeSetUp() {
        return LoginIdRules.findings(new RealmFactsReader(session, realm).neverFound())
                .toList();
    }

    /**
     * What is wrong with the realm, errors first; empty if nothing is. Reads the realm's flows, clients and identity
     * providers, looks for sample users, and counts irregular members of organizations.
     */
    public List<Finding> findings() {
        // Keycloak reads identity providers of the realm in the context only.
        KeycloakContext context = session.getContext();
        RealmModel before = context.getRealm();
        context.setRealm(realm);
        try {
            return SetUpRules.findings(new RealmFactsReader(session, realm).facts());
        } finally {
            context.setRealm(before);
        }
    }
}
