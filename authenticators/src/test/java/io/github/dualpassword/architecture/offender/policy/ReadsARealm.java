package io.github.dualpassword.architecture.offender.policy;

import org.keycloak.models.RealmModel;

/** A policy that reads Keycloak's realm. */
public final class ReadsARealm {

    public int failures(RealmModel realm) {
        return realm.getAttribute("max-failures", 5);
    }
}
