package io.github.dualpassword.staff;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.PasswordsChanged;
import io.github.dualpassword.password.PasswordsSetByStaff;
import io.github.dualpassword.password.change.PasswordReset;
import io.github.dualpassword.password.change.WantedPassword;
import io.github.dualpassword.password.confirmation.Passwords;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.TargetState;

/**
 * Staff set new passwords of a user: one or both, all of it or nothing. What the former ones have opened ends, as at a reset by an
 * operator.
 */
public final class StaffReset {

    private final KeycloakSession request;
    private final UserModel staff;
    private final Lockout lockout;
    private final UserEvent event;

    /** Whether the user gets an event, beside the admin event of staff. */
    public enum UserEvent {
        SENT,
        NONE
    }

    /** @param staff who does it; may belong to another realm */
    public StaffReset(KeycloakSession request, UserModel staff) {
        this(request, staff, UserEvent.SENT);
    }

    public StaffReset(KeycloakSession request, UserModel staff, UserEvent event) {
        this.request = request;
        this.staff = staff;
        this.event = event;
        this.lockout = Lockout.of(request).decidedBy(staff).mailedWithAnother();
    }

    /**
     * What was done.
     *
     * @param changed which passwords
     * @param forced those of them that the user must change
     * @param generated those that were made; to be shown once
     * @param validUntil until when a new one is valid; a password that has no end is missing
     * @param before the state of the user's service before, as {@link ServiceState#words()}
     * @param after the same afterwards
     */
    public record Done(
            Set<Password> changed,
            Set<Password> forced,
            Map<Password, String> generated,
            Map<Password, Instant> validUntil,
            String before,
            String after) {

        /** A secret is never written anywhere by accident. */
        @Override
        public String toString() {
            return "Done" + changed;
        }
    }

    /**
     * Carries it out and ends the sessions.
     *
     * @throws io.github.dualpassword.password.change.PasswordResetException when a password cannot be set; nothing was changed
     * @throws UserGoneException when the user has been removed meanwhile
     */
    public Done of(UserModel user, List<WantedPassword> wanted, SuspensionsAfter suspensions) {
        Done done = new StaffTransaction(request).on(user, (job, fresh) -> within(job, fresh, wanted, suspensions));
        SessionEnd.carryOut(request, List.of(user.getId()));
        return done;
    }

    /** The same in a transaction at hand, after which the sessions are to be ended. */
    Done within(KeycloakSession job, UserModel user, List<WantedPassword> wanted, SuspensionsAfter suspensions) {
        Passwords passwords = Passwords.of(job, user);
        PasswordReset reset = PasswordReset.of(passwords, wanted);
        ServiceState before = TargetState.of(job, user);
        reset.begin();
        Set<Password> released =
                suspensions == SuspensionsAfter.RELEASED ? release(job, user, reset.changed(), before) : Set.of();
        if (!reset.first().contains(Password.CONFIRMATION) || reset.changed().contains(Password.LOGIN)) {
            SessionEnd.request(
                    job,
                    user,
                    reset.changed().contains(Password.LOGIN) ? SessionEnd.Scope.RESET : SessionEnd.Scope.CONFIRMATION);
        }
        reset.complete();
        publish(job, user, reset, released);
        return new Done(
                reset.changed(),
                reset.forced(),
                reset.generated(),
                validUntil(passwords, reset.changed()),
                before.words(),
                TargetState.of(job, user).words());
    }

    /** @return those of which a suspension has ended; the mail about the new passwords tells of it, and no other one */
    private Set<Password> release(KeycloakSession job, UserModel user, Set<Password> changed, ServiceState before) {
        Set<Password> released = EnumSet.noneOf(Password.class);
        for (Password password : new TreeSet<>(changed)) {
            if (before.of(password.credential()).standing() != Standing.USABLE
                    && lockout.releaseWithin(job, user, password.credential()) != Standing.USABLE) {
                released.add(password);
            }
        }
        return released;
    }

    private void publish(KeycloakSession job, UserModel user, PasswordReset reset, Set<Password> released) {
        job.getKeycloakSessionFactory()
                .publish(PasswordsChanged.byBank(job, user, reset.changed(), reset.first(), released));
        if (event == UserEvent.SENT) {
            job.getKeycloakSessionFactory()
                    .publish(new PasswordsSetByStaff(job, user, staff, reset.changed(), reset.forced()));
        }
    }

    private static Map<Password, Instant> validUntil(Passwords passwords, Set<Password> changed) {
        Map<Password, Instant> ends = new EnumMap<>(Password.class);
        changed.forEach(
                password -> passwords.get(password).validUntil().ifPresent(moment -> ends.put(password, moment)));
        return ends;
    }
}
