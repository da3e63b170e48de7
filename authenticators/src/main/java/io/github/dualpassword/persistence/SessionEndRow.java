package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.sessionend.SessionEndRequest;

/** Table {@code DP_SESSION_END}: users whose sessions are to end. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_SESSION_END")
public class SessionEndRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "END_SCOPE", length = 16)
    private SessionEnd.Scope scope;

    @Column(name = "REQUESTED_AT")
    private long requestedAt;

    protected SessionEndRow() {}

    static SessionEndRow from(SessionEndRequest request) {
        SessionEndRow row = new SessionEndRow();
        row.id = request.id();
        row.realmId = request.realmId();
        row.userId = request.userId();
        row.scope = request.scope();
        row.requestedAt = request.at();
        return row;
    }

    SessionEndRequest toRequest() {
        return new SessionEndRequest(id, realmId, userId, scope, requestedAt);
    }
}
