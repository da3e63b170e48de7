package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code DP_TOKEN_IMPORT}: imports of tokens that are under way. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_TOKEN_IMPORT")
public class TokenImportRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "FILES")
    private int files;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected TokenImportRow() {}

    static TokenImportRow from(String realmId, String id, long createdAt) {
        TokenImportRow row = new TokenImportRow();
        row.id = id;
        row.realmId = realmId;
        row.createdAt = createdAt;
        return row;
    }

    int files() {
        return files;
    }

    void take(int newFiles) {
        files = newFiles;
    }
}
