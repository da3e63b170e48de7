package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.password.change.ChangeHistory;

/** Table {@code DP_CHANGE_HISTORY}: the history of a user's own password changes. */
@Entity
@Table(name = "DP_CHANGE_HISTORY")
@IdClass(ChangeHistoryRowId.class)
public class ChangeHistoryRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "LAST_CHANGE", length = 36)
    private String lastChange;

    @Column(name = "CHANGE_DAY")
    private long day;

    @Column(name = "CHANGES")
    private int changes;

    @Column(name = "REMINDED_DAY")
    private long remindedDay;

    protected ChangeHistoryRow() {}

    ChangeHistory toHistory() {
        return new ChangeHistory(lastChange, day, changes, remindedDay);
    }

    void take(ChangeHistory history) {
        lastChange = history.lastChange();
        day = history.day();
        changes = history.changes();
        remindedDay = history.remindedDay();
    }
}
