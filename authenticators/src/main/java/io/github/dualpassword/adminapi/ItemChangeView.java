package io.github.dualpassword.adminapi;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.realmsetup.ItemChange;

/**
 * What becomes of one item of a set-up.
 *
 * @param item kind and key
 * @param outcome changed, already_so, kept or conflict
 * @param before its value before that; missing where it is not there
 * @param after its value then; missing where it is not there
 * @param reason why it is kept, or what is in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemChangeView(String item, String outcome, String before, String after, String reason) {

    static ItemChangeView of(ItemChange change) {
        return new ItemChangeView(
                change.item().name(),
                Ids.underscored(change.outcome()),
                change.from().orElse(null),
                change.to().orElse(null),
                change.reason().orElse(null));
    }
}
