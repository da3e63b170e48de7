package io.github.dualpassword.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.staff.NeverFoundUsers.Window;
import io.github.dualpassword.storage.Storage;

/** Looks users up whom nobody finds by their login IDs, page by page; a page is the same few statements for every realm. */
public final class NeverFoundSearch {

    private final KeycloakSession session;
    private final Predicate<String> visible;

    /** @param visible whether the caller may see a user, by Keycloak's id */
    public NeverFoundSearch(KeycloakSession session, Predicate<String> visible) {
        this.session = session;
        this.visible = visible;
    }

    /**
     * A page of them.
     *
     * @param users by their login IDs; may be fewer than wanted, even none, while there are more
     * @param next where the next page begins; empty on the last one
     */
    public record Page(List<NeverFoundUser> users, Optional<PageMark> next) {}

    /** @param max how many at most */
    public Page page(PageMark after, int max) {
        NeverFoundUsers store = Storage.of(session, NeverFoundUsers.class);
        String realmId = session.getContext().getRealm().getId();
        Window window = store.window(realmId, after, max);
        Set<String> wanted = NeverFoundRules.findable(window.found());
        Set<String> taken = wanted.isEmpty() ? Set.of() : store.taken(realmId, wanted);
        return new Page(
                NeverFoundRules.judge(window.found(), taken).stream()
                        .filter(user -> visible.test(user.id()))
                        .toList(),
                window.onward());
    }
}
