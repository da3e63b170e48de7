package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code DP_USER_MARK}: users who are marked. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_USER_MARK")
public class UserMarkRow {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "MARKED_AT")
    private long markedAt;

    protected UserMarkRow() {}
}
