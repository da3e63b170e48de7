package io.github.dualpassword.persistence;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.notification.ContractNotice;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.Notice;

/** Table {@code DP_CONTRACT_NOTICE}: notices to all users of a contract. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_CONTRACT_NOTICE")
public class ContractNoticeRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "CONTRACT_ID", length = 255)
    private String contractId;

    @Column(name = "KIND", length = 64)
    private String kind;

    @Column(name = "FACTS", length = 2000)
    private String facts;

    /** How many pages of receivers have got mails. */
    @Column(name = "PAGES")
    private int pages;

    /** The last receiver of these pages; null before the first one. */
    @Column(name = "LAST_RECEIVER", length = 255)
    private String lastReceiver;

    @Column(name = "CREATED_AT")
    private long createdAt;

    /** When the last receiver has got a mail; null before. */
    @Column(name = "SPREAD_AT")
    private Long spreadAt;

    protected ContractNoticeRow() {}

    /** A notice of which nobody has a mail yet. */
    static ContractNoticeRow of(ContractNotice notice, long now) {
        ContractNoticeRow row = new ContractNoticeRow();
        row.id = notice.id();
        row.realmId = notice.realmId();
        row.contractId = notice.contractId();
        row.kind = notice.notice().kind().id();
        row.facts = Facts.write(notice.notice().facts());
        row.createdAt = now;
        return row;
    }

    ContractNotices.Open toOpen() {
        MailKind known = MailKind.byId(kind)
                .orElseThrow(() -> new IllegalStateException("Unknown kind of mail in DP_CONTRACT_NOTICE: " + kind));
        return new ContractNotices.Open(
                new ContractNotice(id, realmId, contractId, new Notice(known, Facts.read(facts))),
                pages,
                Objects.requireNonNullElse(lastReceiver, ""));
    }
}
