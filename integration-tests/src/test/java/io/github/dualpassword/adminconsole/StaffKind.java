package io.github.dualpassword.adminconsole;

import io.github.dualpassword.adminapi.FineGrained;
import io.github.dualpassword.adminapi.Staff;
import io.github.dualpassword.testground.realm.TestRealm;

/** Kinds of bank staff. */
enum StaffKind {
    /** Looks at everything, and changes nothing. */
    VIEWER("view-users", "view-realm", "view-events", "view-organizations"),
    /** Looks at users, and sets new passwords. */
    HELP_DESK("query-users"),
    /** Does all of it. */
    FULL("realm-admin");

    private final String[] roles;

    StaffKind(String... roles) {
        this.roles = roles;
    }

    /** Adds one of each kind; a realm has them once. */
    static void addAllTo(TestRealm realm) {
        FineGrained permissions = FineGrained.enabledIn(realm);
        for (StaffKind kind : values()) {
            Staff staff = Staff.withRoles(realm, kind.loginId(), kind.roles);
            if (kind == HELP_DESK) {
                permissions.onAllUsers(staff, "view", "reset-password");
            }
        }
    }

    String loginId() {
        return "staff-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String password() {
        return "Login-" + loginId();
    }
}
