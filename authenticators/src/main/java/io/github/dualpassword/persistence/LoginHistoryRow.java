package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.loginhistory.KnownDevice;
import io.github.dualpassword.loginhistory.LoginHistory;
import io.github.dualpassword.loginhistory.PastLogin;

/** Table {@code DP_LOGIN_HISTORY}: the last logins of each user, and the browsers they came from. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_LOGIN_HISTORY")
@IdClass(LoginHistoryRowId.class)
public class LoginHistoryRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    /** As {@link PastLogin#write} writes them; missing where there is none. */
    @Column(name = "LOGINS", length = 255)
    private String logins;

    /** As {@link KnownDevice#write} writes them; missing where there is none. */
    @Column(name = "DEVICES", length = 1024)
    private String devices;

    @Column(name = "LAST_LOGIN")
    private long lastLogin;

    protected LoginHistoryRow() {}

    LoginHistory toHistory() {
        return new LoginHistory(PastLogin.read(text(logins)), KnownDevice.read(text(devices)));
    }

    void take(LoginHistory history, long now) {
        logins = PastLogin.write(history.logins());
        devices = KnownDevice.write(history.devices());
        lastLogin = now;
    }

    /** An empty text is none in Oracle. */
    private static String text(String column) {
        return column == null ? "" : column;
    }
}
