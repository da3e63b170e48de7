package io.github.dualpassword.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.notification.Mail;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.MailState;
import io.github.dualpassword.notification.Notice;

/** Table {@code DP_MAIL}: waiting mails, and the outcome of the others. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_MAIL")
public class MailRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "KIND", length = 64)
    private String kind;

    @Column(name = "FACTS", length = 2000)
    private String facts;

    /** Key of what is mailed only once; otherwise the id, because not every database allows several nulls. */
    @Column(name = "ONCE_KEY", length = 255)
    private String onceKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16)
    private MailState state;

    @Column(name = "DUE_AT")
    private long dueAt;

    @Column(name = "ATTEMPTS")
    private int attempts;

    /** 0 while nobody has claimed it. */
    @Column(name = "LEASE_UNTIL")
    private long leaseUntil;

    @Column(name = "LEASE_HOLDER", length = 36)
    private String leaseHolder;

    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "SETTLED_AT")
    private Long settledAt;

    protected MailRow() {}

    /** A mail that is due at once. */
    static MailRow of(Mail mail, long now) {
        MailRow row = new MailRow();
        row.id = mail.id();
        row.realmId = mail.realmId();
        row.userId = mail.userId();
        row.kind = mail.notice().kind().id();
        row.facts = Facts.write(mail.notice().facts());
        row.onceKey = mail.id();
        row.state = MailState.WAITING;
        row.dueAt = now;
        row.createdAt = now;
        return row;
    }

    Mail toMail() {
        MailKind known = MailKind.byId(kind)
                .orElseThrow(() -> new IllegalStateException("Unknown kind of mail in DP_MAIL: " + kind));
        return new Mail(id, realmId, userId, new Notice(known, Facts.read(facts)));
    }

    int attempts() {
        return attempts;
    }
}
