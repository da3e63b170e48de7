package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Table {@code DP_GOOD_SETTING}: settings of realms as they were when they were last good. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_GOOD_SETTING")
@IdClass(GoodSettingRowId.class)
public class GoodSettingRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "ATTRIBUTE", length = 255)
    private String attribute;

    @Column(name = "TEXT", length = 4000)
    private String text;

    @Column(name = "KEPT_AT")
    private long keptAt;

    /** When the realm was first seen without them; 0 while it has them. */
    @Column(name = "WIPED_AT")
    private long wipedAt;

    protected GoodSettingRow() {}

    String attribute() {
        return attribute;
    }

    String text() {
        return text;
    }

    long keptAt() {
        return keptAt;
    }

    long wipedAt() {
        return wipedAt;
    }
}
