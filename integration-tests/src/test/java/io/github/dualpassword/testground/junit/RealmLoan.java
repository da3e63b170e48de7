package io.github.dualpassword.testground.junit;

import java.util.Locale;

import org.junit.jupiter.api.extension.ExtensionContext;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.Nodes;

/** A realm while one test class has it: imported for the class alone, or passed on from class to class. */
final class RealmLoan {

    /** So many users are quickly added to a realm that is there; for more, an import is quicker. */
    static final int MAX_USERS = 50;

    private final TestRealm realm;
    private final Runnable giveBack;
    private boolean clockMovedBefore;

    private RealmLoan(TestRealm realm, Runnable giveBack) {
        this.realm = realm;
        this.giveBack = giveBack;
    }

    /** One that is imported under the name of the class, and removed at the end. */
    static RealmLoan own(Nodes nodes, RealmFile file, ExtensionContext context) {
        TestRealm realm = TestRealm.imported(nodes.all(), file, nameFor(context));
        return new RealmLoan(realm, realm::close);
    }

    static RealmLoan shared(SharedRealms realms, Nodes nodes, RealmFile file) {
        RealmFile empty = file.withoutUsers();
        TestRealm realm = realms.take(empty, name -> TestRealm.imported(nodes.all(), empty, name));
        if (file.users() > 0) {
            realm.addUsersOf(file);
            realm.clearEvents();
        }
        return new RealmLoan(realm, () -> realms.giveBack(realm));
    }

    TestRealm realm() {
        return realm;
    }

    void beginTest() {
        clockMovedBefore = realm.clockMoved();
    }

    /** Gives the realm the real time again if it had that before the test. */
    void endTest() {
        if (!clockMovedBefore && realm.clockMoved()) {
            realm.resetClock();
        }
    }

    void end() {
        giveBack.run();
    }

    /** The class name in lower case with hyphens. */
    private static String nameFor(ExtensionContext context) {
        return context.getRequiredTestClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
