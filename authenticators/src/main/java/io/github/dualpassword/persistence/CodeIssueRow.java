package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.lockout.LockoutKey;

/** Table {@code DP_CODE_ISSUE}: when codes were issued to users. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_CODE_ISSUE")
public class CodeIssueRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "CODE", length = 32)
    private String code;

    @Column(name = "ISSUED_AT")
    private long issuedAt;

    protected CodeIssueRow() {}

    static CodeIssueRow from(String id, LockoutKey key, long issuedAt) {
        CodeIssueRow row = new CodeIssueRow();
        row.id = id;
        row.realmId = key.realmId();
        row.userId = key.subjectId();
        row.code = key.counted().id();
        row.issuedAt = issuedAt;
        return row;
    }

    long issuedAt() {
        return issuedAt;
    }
}
