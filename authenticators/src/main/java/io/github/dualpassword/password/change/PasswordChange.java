package io.github.dualpassword.password.change;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keycloak.common.ClientConnection;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.PasswordMarks;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Sets new passwords: all of them or none (B08), in one transaction of its own that is committed before the page says so,
 * together with the events and mails that tell of it.
 */
final class PasswordChange {

    /** Event detail with the occasion. */
    static final String OCCASION = "dual_password_event";

    private final KeycloakSession request;
    private final UserModel user;
    private final Occasion occasion;
    private final ChangeForm form;
    private final Optional<String> seen;
    private Optional<PasswordMark> newLogin = Optional.empty();

    /**
     * A change that a page asks for.
     *
     * @param seen the last change that there was when the page was made; empty when the page is not known
     */
    PasswordChange(KeycloakSession request, UserModel user, Occasion occasion, ChangeForm form, Optional<String> seen) {
        this.request = request;
        this.user = user;
        this.occasion = occasion;
        this.form = form;
        this.seen = seen;
    }

    /** What became of a change. */
    enum Outcome {
        /** Nothing stands in its way. */
        NOT_YET,
        /** It is carried out now, or was by the same page before. */
        DONE,
        /** Passwords were changed elsewhere since the page was made: nothing is changed now. */
        OVERTAKEN,
        /** The user has changed passwords as often as one may in a day: nothing is changed now. */
        TOO_OFTEN
    }

    /** What would become of the change, before any secret is evaluated. */
    Outcome expected() {
        RealmModel realm = request.getContext().getRealm();
        return judge(request, Storage.of(request, ChangeHistories.class).find(realm.getId(), user.getId()));
    }

    /**
     * Carries the change out, unless a password that was proven has been replaced meanwhile. The new ones keep their rules.
     *
     * @param proven marks of the present passwords, each as it was proven
     * @throws RuntimeException when a storage refuses; then nothing is changed. Only a login password that lies in a
     *     directory outside cannot be taken back when the database fails afterwards, so it is set last
     */
    Outcome carryOut(Map<Password, PasswordMark> proven) {
        RequestConnection.giveBack(request);
        ProvenMark.Kept before = ProvenMark.Kept.of(request.getContext().getAuthenticationSession());
        try {
            return carryOutAtOnce(proven);
        } catch (RuntimeException failure) {
            newLogin.ifPresent(undone -> before.putBack(request, undone, proven.get(Password.LOGIN)));
            throw failure;
        }
    }

    private Outcome carryOutAtOnce(Map<Password, PasswordMark> proven) {
        ClientConnection connection = request.getContext().getConnection();
        return SeparateTransaction.of(request).run(session -> {
            newLogin = Optional.empty();
            RealmModel realm = session.getContext().getRealm();
            ChangeHistories histories = Storage.of(session, ChangeHistories.class);
            ChangeHistory history = histories.lock(realm.getId(), user.getId());
            Outcome outcome = judge(session, history);
            if (outcome != Outcome.NOT_YET) {
                return outcome;
            }
            if (!arePresent(session, proven)) {
                return Outcome.OVERTAKEN;
            }
            UserModel fresh = CurrentRealm.of(session).user(user.getId()).orElseThrow();
            set(session, fresh);
            histories.save(realm.getId(), user.getId(), history.changed(form.id(), occasion, today(session)));
            record(session, fresh, connection);
            return Outcome.DONE;
        });
    }

    /** The mark of the new login password; empty where none was set. */
    Optional<PasswordMark> newLogin() {
        return newLogin;
    }

    /** Nobody else changes them until this is over. */
    private boolean arePresent(KeycloakSession session, Map<Password, PasswordMark> proven) {
        String realmId = session.getContext().getRealm().getId();
        PasswordMarks marks = Storage.of(session, PasswordMarks.class);
        return form.entries().stream().map(Entry::password).sorted().allMatch(password -> {
            LockoutKey key = new LockoutKey(realmId, user.getId(), password.credential());
            return Optional.of(proven.get(password)).equals(marks.locked(key, proven.get(password)));
        });
    }

    private void set(KeycloakSession session, UserModel fresh) {
        Passwords passwords = Passwords.of(session, fresh);
        form.entries().stream()
                .sorted((one, other) -> other.password().compareTo(one.password()))
                .forEach(entry -> passwords.get(entry.password()).set(entry.value()));
        if (form.entries().size() > 1) {
            passwords.knownToDiffer();
        }
        newLogin = form.changes(Password.LOGIN) ? Optional.of(passwords.login().mark()) : Optional.empty();
        newLogin.ifPresent(mark -> {
            SessionEnd.request(session, fresh, SessionEnd.Scope.OWN_CHANGE);
            ProvenMark.renew(session, request.getContext().getAuthenticationSession(), mark);
        });
    }

    private void record(KeycloakSession session, UserModel fresh, ClientConnection connection) {
        Set<Password> changed = EnumSet.noneOf(Password.class);
        for (Entry entry : form.entries()) {
            changed.add(entry.password());
            new EventBuilder(session.getContext().getRealm(), session, connection)
                    .storeImmediately(false)
                    .event(EventType.UPDATE_CREDENTIAL)
                    .user(fresh)
                    .client(session.getContext().getClient())
                    .detail(Details.USERNAME, fresh.getUsername())
                    .detail(
                            Details.CREDENTIAL_TYPE,
                            entry.password().credential().type())
                    .detail(OCCASION, occasion.event())
                    .success();
        }
        session.getKeycloakSessionFactory()
                .publish(PasswordsChanged.byOwner(session, fresh, changed, Set.of(), Optional.of(occasion.event())));
    }

    private Outcome judge(KeycloakSession session, ChangeHistory history) {
        if (seen.isEmpty()) {
            // Not a page of this authentication: nobody can claim a change that another page has carried out.
            return Outcome.OVERTAKEN;
        }
        if (history.lastChange().equals(form.id())) {
            return Outcome.DONE;
        }
        if (!history.lastChange().equals(seen.get())) {
            return Outcome.OVERTAKEN;
        }
        boolean tooOften = occasion == Occasion.OWN
                && CurrentRealm.of(session)
                        .policy()
                        .get(PasswordSettings.DAILY_CHANGES)
                        .filter(limit -> history.changesOn(today(session)) >= limit)
                        .isPresent();
        return tooOften ? Outcome.TOO_OFTEN : Outcome.NOT_YET;
    }

    static long today(KeycloakSession session) {
        return CurrentRealm.of(session).localTime().toLocalDate().toEpochDay();
    }
}
