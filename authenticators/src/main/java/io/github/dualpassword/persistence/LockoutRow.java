package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Standing;

/** Table {@code DP_LOCKOUT}: the suspension state of one credential, or of one issued code, of one user. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_LOCKOUT")
@IdClass(LockoutRowId.class)
public class LockoutRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "SUBJECT_ID", length = 255)
    private String subjectId;

    @Id
    @Column(name = "CREDENTIAL", length = 32)
    private String credential;

    @Column(name = "UNKNOWN_LOGIN")
    private boolean unknownLogin;

    @Column(name = "EPOCH")
    private long epoch;

    @Column(name = "LAST_CHARGED")
    private long lastCharged;

    @Column(name = "COUNTED_FROM")
    private long countedFrom;

    @Column(name = "SUSPENSIONS")
    private int suspensions;

    @Enumerated(EnumType.STRING)
    @Column(name = "STANDING", length = 32)
    private Standing standing;

    @Column(name = "SUSPENDED_UNTIL")
    private long suspendedUntil;

    /** Since when it is suspended; 0 when it is not. */
    @Column(name = "SUSPENDED_SINCE")
    private long suspendedSince;

    @Column(name = "PENDING", length = PendingAttempts.MAX_CHARACTERS)
    private String pending;

    @Column(name = "OLDEST_PENDING")
    private Long oldestPending;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    @Column(name = "PASSWORD_CHANGES")
    private long passwordChanges;

    protected LockoutRow() {}

    long passwordChanges() {
        return passwordChanges;
    }

    LockoutKey key() {
        return new LockoutKey(realmId, subjectId, counted());
    }

    LockoutState toState() {
        return new LockoutState(
                epoch,
                lastCharged,
                countedFrom,
                suspensions,
                standing,
                suspendedUntil,
                PendingAttempts.read(pending, countedFrom),
                PendingAttempts.readGivenBack(pending, countedFrom));
    }

    long suspendedSince() {
        return suspendedSince;
    }

    void take(LockoutState state, long now) {
        suspendedSince = since(state, now);
        epoch = state.epoch();
        lastCharged = state.lastCharged();
        countedFrom = state.countedFrom();
        suspensions = state.suspensions();
        standing = state.standing();
        suspendedUntil = state.suspendedUntil();
        pending = PendingAttempts.write(state.pending(), state.givenBack(), state.countedFrom());
        oldestPending = state.undecided() ? state.oldestPending() : null;
        // Later than before in any case, so that it is written.
        changedAt = Math.max(now, changedAt + 1);
    }

    /** A suspension that follows another one at once has another end, or none. */
    private long since(LockoutState state, long now) {
        if (!state.suspended()) {
            return 0;
        }
        boolean same = standing == state.standing() && suspendedUntil == state.suspendedUntil();
        return same ? suspendedSince : now;
    }

    private CountedSecret counted() {
        return CountedSecret.byId(credential)
                .orElseThrow(() -> new IllegalStateException("Unknown credential in DP_LOCKOUT: " + credential));
    }
}
