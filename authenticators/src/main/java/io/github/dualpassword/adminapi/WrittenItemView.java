package io.github.dualpassword.adminapi;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.realmsetup.StandingItem;
import io.github.dualpassword.realmsetup.WrittenItem;

/**
 * What a set-up has written, and what is there now.
 *
 * @param item kind and key
 * @param profile what the realm was set up as
 * @param writtenAt when
 * @param former its value before that; missing where it was not there
 * @param written the value that it got; missing where it was taken away
 * @param present its value now; missing where it is not there
 * @param state as_written, or changed_since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenItemView(
        String item, String profile, String writtenAt, String former, String written, String present, String state) {

    static WrittenItemView of(StandingItem item) {
        WrittenItem row = item.row();
        return new WrittenItemView(
                row.item().name(),
                row.profile().id(),
                Instant.ofEpochMilli(row.at()).toString(),
                row.former().orElse(null),
                row.written().orElse(null),
                item.present().orElse(null),
                item.isAsWritten() ? "as_written" : "changed_since");
    }
}
