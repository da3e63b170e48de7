package io.github.dualpassword.setup;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.policy.WrongSetting;

/**
 * Logs settings that have become wrong since the start, each once: changes through Keycloak's own API cannot be refused,
 * and the setting's default holds from then on.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class WrongSettingReport implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(WrongSettingReport.class);

    private final Set<String> told = new HashSet<>();

    @Override
    public void run(KeycloakSession session) {
        Set<String> wrongNow = session.realms()
                .getRealmsStream()
                .flatMap(realm -> sentences(session, realm).stream())
                .collect(Collectors.toSet());
        wrongNow.stream().filter(sentence -> !told.contains(sentence)).sorted().forEach(LOG::error);
        // A setting that was corrected is logged again if it becomes wrong again.
        told.retainAll(wrongNow);
        told.addAll(wrongNow);
    }

    private static Set<String> sentences(KeycloakSession session, RealmModel realm) {
        return RealmSettings.wrong(session, realm.getAttributes()).stream()
                .map(WrongSetting::message)
                .map(message -> "Realm '" + realm.getName() + "': " + message + " The setting's default holds.")
                .collect(Collectors.toSet());
    }
}
