package io.github.dualpassword.persistence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.mirror.MirrorText;
import io.github.dualpassword.mirror.MirroredState;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;

/**
 * The mirror of a user on its way into our tables.
 *
 * <p>Our tables decide: a suspension is taken over where the credential has no state, a service stop where the login
 * password has none. So every user who is taken over gets a state of the login password, if only a usable one.
 */
record AdoptedMirror(EntityManager entityManager, MirroredUser user, List<String> values) {

    private static final Logger LOG = Logger.getLogger(AdoptedMirror.class);

    void intoRows(long now) {
        Optional<MirroredState> read = MirrorText.read(values);
        MirroredState state = read.orElse(MirrorText.UNREADABLE);
        if (state.isEmpty()) {
            return;
        }
        LockoutRows lockouts = new LockoutRows(entityManager);
        if (read.isEmpty()) {
            replaceUnreadable();
        }
        if (lockouts.find(key(Credential.LOGIN)).isEmpty()) {
            state.stop()
                    .ifPresent(stop ->
                            new ServiceStopRows(entityManager).stop(user.realmId(), stop.toStop(user.userId())));
        }
        Set<Credential> credentials = EnumSet.of(Credential.LOGIN);
        credentials.addAll(state.suspensions().keySet());
        credentials.forEach(credential -> lockouts.insert(key(credential), state.stateOf(credential), now));
    }

    /** From now on mirror and rows say the same, and each part of it can be released. */
    private void replaceUnreadable() {
        LOG.errorf(
                "The attribute '%s' of user %s in realm %s cannot be read. It may have said anything, so both passwords are"
                        + " suspended and the service is stopped until somebody releases them and lifts the stop",
                MirrorText.ATTRIBUTE, user.userId(), user.realmId());
        MirrorRows mirrors = new MirrorRows(entityManager);
        mirrors.removeAll(user);
        MirrorText.UNREADABLE
                .suspensions()
                .forEach((credential, suspension) ->
                        mirrors.put(user, MirrorText.part(credential), MirrorText.of(credential, suspension)));
        MirrorText.UNREADABLE.stop().ifPresent(stop -> mirrors.put(user, MirrorText.STOP, MirrorText.of(stop)));
    }

    private LockoutKey key(Credential credential) {
        return new LockoutKey(user.realmId(), user.userId(), credential);
    }
}
