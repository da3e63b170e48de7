package io.github.dualpassword.adminapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.staff.LoginIdObstacle;
import io.github.dualpassword.staff.NeverFoundSearch;
import io.github.dualpassword.staff.NeverFoundUser;
import io.github.dualpassword.staff.PageMark;

/**
 * A page of users whom nobody finds by their login IDs.
 *
 * @param users may be fewer than wanted, even none, while there is an {@code after}
 * @param after where the next page begins; missing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeverFoundView(List<User> users, String after) {

    /**
     * One of them.
     *
     * @param id Keycloak's id
     * @param username the login ID as it is stored
     * @param name family name and given name; possibly empty
     * @param enabled Keycloak's own switch
     * @param findable the login ID in the form in which it would be found
     * @param obstacle why the user cannot get that one; missing where nothing is known to be in the way
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record User(String id, String username, String name, boolean enabled, String findable, String obstacle) {

        static User of(NeverFoundUser user) {
            return new User(
                    user.id(),
                    user.loginId(),
                    user.name(),
                    user.enabled(),
                    user.findable(),
                    user.obstacle().map(LoginIdObstacle::id).orElse(null));
        }
    }

    static NeverFoundView of(NeverFoundSearch.Page page) {
        return new NeverFoundView(
                page.users().stream().map(User::of).toList(),
                page.next().map(PageMark::write).orElse(null));
    }
}
