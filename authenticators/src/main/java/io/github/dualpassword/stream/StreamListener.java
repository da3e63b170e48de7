package io.github.dualpassword.stream;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.audit.HistoryWritten;
import io.github.dualpassword.audit.LockoutEvents;
import io.github.dualpassword.lockout.CodeUsedUp;
import io.github.dualpassword.lockout.DeviceLockoutChanged;
import io.github.dualpassword.lockout.DoorChanged;
import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.EventStream;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.stream.LockoutLine.Subject;
import io.github.dualpassword.stream.LockoutLine.Subject.Type;

/**
 * Writes what happens to the server's log, where the realm says so, as soon as it is committed: what is rolled back is not
 * written. A server that dies in between has not written what stands in the database.
 */
public final class StreamListener {

    /** The category of the lines, by which a server can send them to a place of their own. */
    public static final String CATEGORY = "io.github.dualpassword.stream";

    private static final Logger STREAM = Logger.getLogger(CATEGORY);

    private StreamListener() {}

    public static void write(HistoryWritten written) {
        if (isOn(written.session())) {
            afterCommit(written.session(), List.of(StreamLine.of(written.line(), realm(written.session()))));
        }
    }

    public static void write(LockoutChanged change) {
        write(change.session(), change.key(), change.origin(), person(change.key()), change.effects());
    }

    public static void write(DoorChanged change) {
        write(change.session(), change.key(), change.origin(), person(change.key()), change.effects());
    }

    private static Subject person(LockoutKey key) {
        return key.isUnknownLogin()
                ? new Subject(Type.UNKNOWN_LOGIN_ID, Optional.empty(), Optional.empty())
                : new Subject(Type.USER, Optional.of(key.subjectId()), Optional.empty());
    }

    public static void write(DeviceLockoutChanged change) {
        if (isOn(change.session())) {
            LockoutKey key = change.key();
            boolean ofUser = ((OneTimePassword) key.counted()).isOfUser();
            Subject subject = ofUser
                    ? new Subject(Type.USER, Optional.of(key.subjectId()), Optional.empty())
                    : new Subject(Type.TOKEN, change.origin().userId(), Optional.of(LockoutEvents.serial(change)));
            write(change.session(), key, change.origin(), subject, change.effects());
        }
    }

    public static void write(CodeUsedUp used) {
        if (isOn(used.session())) {
            Subject subject = new Subject(Type.USER, Optional.of(used.key().subjectId()), Optional.empty());
            StreamLine line = line(used.session(), used.key(), used.origin(), subject)
                    .usedUp(KeycloakModelUtils.generateId(), used.failures());
            afterCommit(used.session(), List.of(line));
        }
    }

    private static void write(
            KeycloakSession job, LockoutKey key, Origin origin, Subject subject, List<LockoutEffect> effects) {
        if (isOn(job)) {
            LockoutLine settled = line(job, key, origin, subject);
            afterCommit(
                    job,
                    effects.stream()
                            .map(effect -> settled.of(KeycloakModelUtils.generateId(), effect))
                            .toList());
        }
    }

    private static LockoutLine line(KeycloakSession job, LockoutKey key, Origin origin, Subject subject) {
        return new LockoutLine(
                subject, key.counted(), origin, realm(job), CurrentRealm.of(job).now());
    }

    private static boolean isOn(KeycloakSession session) {
        return CurrentRealm.of(session).policy().get(BasicSettings.STREAM) == EventStream.ON;
    }

    private static StreamLine.Realm realm(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return new StreamLine.Realm(realm.getId(), realm.getName());
    }

    private static void afterCommit(KeycloakSession job, List<StreamLine> lines) {
        List<String> texts = lines.stream().map(StreamLine::json).toList();
        job.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                texts.forEach(STREAM::info);
            }

            @Override
            protected void rollbackImpl() {
                // It has not happened.
            }
        });
    }
}
