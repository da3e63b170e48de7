package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.staff.PageMark;
import io.github.dualpassword.staff.UserSearch;

/**
 * A page of users.
 *
 * @param users may be fewer than wanted, even none, while there is an {@code after}
 * @param after where the next page begins; missing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsersView(List<SoughtUserView> users, String after) {

    static UsersView of(UserSearch.Page page) {
        return new UsersView(
                page.users().stream()
                        .map(user -> SoughtUserView.of(
                                user, Optional.ofNullable(page.contracts().get(user.id()))))
                        .toList(),
                page.next().map(PageMark::write).orElse(null));
    }
}
