package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.SetUpItem;
import io.github.dualpassword.realmsetup.WrittenItem;

/** Table {@code DP_REALM_SET_UP}: what set-ups have written in realms, and what was there before. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_REALM_SET_UP")
@IdClass(RealmSetUpRowId.class)
public class RealmSetUpRow {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "ITEM", length = 255)
    private String item;

    @Column(name = "FORMER", length = 2000)
    private String former;

    @Column(name = "WRITTEN", length = 2000)
    private String written;

    @Enumerated(EnumType.STRING)
    @Column(name = "PROFILE", length = 32)
    private ReferenceProfile profile;

    @Column(name = "WRITTEN_AT")
    private long writtenAt;

    protected RealmSetUpRow() {}

    static RealmSetUpRow from(String realmId, WrittenItem written) {
        RealmSetUpRow row = new RealmSetUpRow();
        row.realmId = realmId;
        row.item = written.item().name();
        row.former = stored(written.former());
        row.written = stored(written.written());
        row.profile = written.profile();
        row.writtenAt = written.at();
        return row;
    }

    WrittenItem toItem() {
        return new WrittenItem(SetUpItem.named(item), read(former), read(written), profile, writtenAt);
    }

    /** Some databases do not tell an empty text from none. */
    private static String stored(Optional<String> value) {
        return value.map(text -> "=" + text).orElse(null);
    }

    private static Optional<String> read(String stored) {
        return Optional.ofNullable(stored).map(text -> text.substring(1));
    }
}
