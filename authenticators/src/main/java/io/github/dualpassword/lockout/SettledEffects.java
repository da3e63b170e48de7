package io.github.dualpassword.lockout;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.Credential;
import io.github.dualpassword.OneTimePassword;

/** Publishes what a transaction of the engine has settled. Of a code nobody is told but that it is used up. */
final class SettledEffects {

    private SettledEffects() {}

    static void publish(
            KeycloakSession job, LockoutKey key, Origin origin, AttemptPlace place, List<LockoutEffect> effects) {
        KeycloakSessionFactory factory = job.getKeycloakSessionFactory();
        if (effects.isEmpty()) {
            return;
        }
        if (key.counted() instanceof Credential) {
            factory.publish(new LockoutChanged(job, key, origin, place, effects));
            return;
        }
        if (key.counted() instanceof OneTimePassword) {
            factory.publish(new DeviceLockoutChanged(job, key, origin, effects));
            return;
        }
        if (key.counted() instanceof BeforeLoginEntry) {
            factory.publish(new DoorChanged(job, key, origin, effects));
            return;
        }
        if (key.isUnknownLogin()) {
            return;
        }
        effects.stream()
                .filter(LockoutEffect.Suspended.class::isInstance)
                .map(LockoutEffect.Suspended.class::cast)
                .forEach(suspended -> factory.publish(new CodeUsedUp(job, key, origin, suspended.failures())));
    }
}
