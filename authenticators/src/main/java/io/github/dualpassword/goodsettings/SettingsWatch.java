package io.github.dualpassword.goodsettings;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.goodsettings.Judgement.Use;
import io.github.dualpassword.goodsettings.Judgement.Values;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.setup.RealmSettings;
import io.github.dualpassword.setup.SetUpCheck;
import io.github.dualpassword.storage.Storage;

/** Looks at the settings of a realm: keeps those that are good, and says when they are gone. */
public final class SettingsWatch {

    private static final Logger LOG = Logger.getLogger(SettingsWatch.class);

    private SettingsWatch() {}

    /** Listens to the end of imports. */
    public static void look(RealmModel.RealmPostCreateEvent created) {
        lookAfterCommit(created.getKeycloakSession(), created.getCreatedRealm().getId());
    }

    /** Looks once the transaction of a change has committed, in one of its own: what is rolled back has changed nothing. */
    static void lookAfterCommit(KeycloakSession session, String realmId) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                lookNow(factory, realmId);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing has changed.
            }
        });
    }

    /** The change has been made, and must not fail because of this; it is looked at again by timer. */
    static void lookNow(KeycloakSessionFactory factory, String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session -> Optional.ofNullable(session.realms().getRealm(realmId))
                            .ifPresent(realm -> look(session, realm)));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The settings of the realm with id '%s' could not be looked at", realmId);
        }
    }

    /** Reads the attributes and the flows of the realm and what is kept of it, by one query; writes only what is new. */
    private static void look(KeycloakSession session, RealmModel realm) {
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            lookInContext(session, realm);
        } finally {
            session.getContext().setRealm(before);
        }
    }

    private static void lookInContext(KeycloakSession session, RealmModel realm) {
        GoodSettings store = Storage.of(session, GoodSettings.class);
        Optional<KeptSettings> kept = store.of(realm.getId());
        long now = CurrentRealm.of(session).now();
        // What was never good cannot be lost, so it need not be known whether it is used.
        Use use = kept.isPresent() ? use(session, realm) : Use.NONE;
        switch (Judgement.of(realm.getAttributes(), use, values(session, realm), kept)) {
            case NOTHING_NEW -> {}
            case CHANGED -> store.keep(realm.getId(), KeptSettings.among(realm.getAttributes()), now);
            case WIPED -> {
                if (store.noteWiped(realm.getId(), now)) {
                    WipeNotice.send(session, kept.orElseThrow());
                }
            }
        }
    }

    private static Use use(KeycloakSession session, RealmModel realm) {
        return new SetUpCheck(session, realm).isUsedInFlows() ? Use.IN_FLOWS : Use.NONE;
    }

    private static Values values(KeycloakSession session, RealmModel realm) {
        return RealmSettings.wrong(session, realm.getAttributes()).isEmpty() ? Values.ALLOWED : Values.WRONG;
    }
}
