package io.github.dualpassword.openlogin;

/**
 * What decides whether a login may go on, read from the database by one statement for all of it, past every cache. Bound to
 * one database transaction.
 */
public interface LoginFacts {

    /**
     * As of this very moment.
     *
     * @param userId Keycloak's id of the user
     * @param proven what is looked for beside a service stop; where nothing was proven, no password is
     */
    PresentFacts now(String realmId, String userId, ProvenMarks proven);
}
