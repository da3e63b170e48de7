package io.github.dualpassword.staff;

import java.util.Optional;

/**
 * A user whom nobody finds by the login ID, since what is typed is looked up in another form.
 *
 * @param name family name and given name, possibly empty
 * @param enabled Keycloak's own switch
 * @param findable the login ID in that form
 * @param obstacle why the user cannot get it; empty where nothing that is known here is in the way
 */
public record NeverFoundUser(
        String id, String loginId, String name, boolean enabled, String findable, Optional<LoginIdObstacle> obstacle) {}
