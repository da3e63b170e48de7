package io.github.dualpassword.setup;

import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Logs the findings of the set-up check at start, realm by realm. Each realm has its own transaction; a realm that cannot
 * be checked affects neither the others nor the start.
 */
public record SetUpReport(KeycloakSessionFactory factory) {

    private static final Logger LOG = Logger.getLogger(SetUpReport.class);

    /** Checks the server and all realms. */
    public void log() {
        DatabasePool.ofServer()
                .flatMap(DatabasePool::finding)
                .ifPresent(finding -> LOG.warnf("Set-up check: %s", line(finding)));
        realmIds().forEach(this::logRealm);
    }

    private List<String> realmIds() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
    }

    private void logRealm(String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> logRealm(session, realmId));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Set-up check: the realm with id '%s' could not be checked", realmId);
        }
    }

    private static void logRealm(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null || !new SetUpCheck(session, realm).concernsRealm()) {
            return;
        }
        List<Finding> findings = new SetUpCheck(session, realm).findings();
        if (findings.isEmpty()) {
            LOG.infof("Set-up check of realm '%s': nothing is wrong", realm.getName());
        }
        findings.forEach(
                finding -> LOG.logf(level(finding), "Set-up check of realm '%s': %s", realm.getName(), line(finding)));
    }

    private static Logger.Level level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Logger.Level.ERROR;
            case WARNING -> Logger.Level.WARN;
        };
    }

    /** Names come from realms and may contain line breaks, which could forge log lines. */
    private static String line(Finding finding) {
        return "%s (%s): %s"
                .formatted(finding.code(), finding.place(), finding.sentence())
                .replaceAll("\\p{Cntrl}", " ");
    }
}
