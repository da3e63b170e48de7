package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * Two realms with the same users on one server: one with the extension's flows and procedures, one with Keycloak's own
 * flows and its protection against guessing, and nothing of the extension.
 */
record BusyRealms(StockServer server, TestRealm stock, TestRealm ours, int users) implements AutoCloseable {

    private static final String MODEL = "user01";

    static final String PASSWORD = "Login-" + MODEL;

    private static final String QUICK_HASH = "hashAlgorithm(pbkdf2-sha512) and hashIterations(1)";

    /** Required actions of the extension; every other one is Keycloak's. */
    private static final Set<String> PROCEDURES = Set.of(
            "change-passwords",
            "change-user-passwords",
            "forced-password-change",
            "operation-history",
            "password-expiry",
            "password-reminder",
            "service-stopped",
            "stop-release-users",
            "user-administration");

    /** On a server of their own, with Keycloak's default hash, Argon2. */
    static BusyRealms started(Path profile, int users) {
        StockServer server =
                StockServer.started(ServerOptions.postgresql().fullyCompiled().build());
        return imported(server, RealmFile.read(profile), "", users);
    }

    /** Two more on the same server, in which a hash costs next to nothing; they go with the server. */
    BusyRealms withQuickHashes(Path profile, int users) {
        RealmFile quick = RealmFile.read(profile).with(realm -> realm.put("passwordPolicy", QUICK_HASH));
        return imported(server, quick, "-quick", users);
    }

    private static BusyRealms imported(StockServer server, RealmFile profile, String suffix, int users) {
        RealmFile file = withoutContracts(profile);
        TestRealm ours = TestRealm.imported(server, file, "ours" + suffix);
        TestRealm stock = TestRealm.imported(server, file.with(BusyRealms::makeStock), "stock" + suffix);
        addUsers(ours, users);
        addUsers(stock, users);
        return new BusyRealms(server, stock, ours, users);
    }

    /** Keycloak's own flow asks members of organizations on two pages, which would measure that. */
    static RealmFile withoutContracts(RealmFile profile) {
        return profile.with(realm -> {
            realm.put("organizationsEnabled", false);
            realm.remove("organizations");
        });
    }

    static void makeStock(ObjectNode realm) {
        realm.put("browserFlow", "browser")
                .put("directGrantFlow", "direct grant")
                .put("bruteForceProtected", true);
        realm.withArrayProperty("requiredActions").forEach(action -> {
            if (PROCEDURES.contains(action.get("alias").asText())) {
                ((ObjectNode) action).put("enabled", false);
            }
        });
    }

    /** The login ID of one of the users. @param number from 1 */
    static String loginId(int number) {
        return "busy-" + number;
    }

    /** Like the model in all but the name; by SQL, since each password that an import brings in clear text is hashed. */
    private static void addUsers(TestRealm realm, int users) {
        // The file brings it as a hash that costs several times what the realm's own does.
        realm.admin()
                .put(
                        realm.path("/dual-password/users/" + realm.userId(MODEL) + "/confirmation-password"),
                        Map.of("value", "Confirm-" + MODEL, "provisional", false))
                .orFail();
        String model = " from USER_ENTITY u join REALM r on r.ID = u.REALM_ID %s cross join generate_series(1, " + users
                + ") n where r.NAME = '" + realm.name() + "' and u.USERNAME = '" + MODEL + "'";
        String id = "md5(u.ID || cast(n as text))";
        execute(
                realm,
                "insert into USER_ENTITY (ID, USERNAME, LAST_NAME, ENABLED, EMAIL_VERIFIED, REALM_ID, EMAIL_CONSTRAINT,"
                        + " CREATED_TIMESTAMP, NOT_BEFORE) select " + id + ", 'busy-' || n, u.LAST_NAME, true, false,"
                        + " u.REALM_ID, " + id + ", 0, 0" + model.formatted(""));
        execute(
                realm,
                "insert into CREDENTIAL (ID, TYPE, USER_ID, CREATED_DATE, SECRET_DATA, CREDENTIAL_DATA, PRIORITY, VERSION)"
                        + " select md5(c.ID || cast(n as text)), c.TYPE, " + id + ", c.CREATED_DATE, c.SECRET_DATA,"
                        + " c.CREDENTIAL_DATA, c.PRIORITY, c.VERSION"
                        + model.formatted("join CREDENTIAL c on c.USER_ID = u.ID"));
        execute(
                realm,
                "insert into USER_ROLE_MAPPING (ROLE_ID, USER_ID) select m.ROLE_ID, " + id
                        + model.formatted("join USER_ROLE_MAPPING m on m.USER_ID = u.ID"));
    }

    private static void execute(TestRealm realm, String statement) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    @Override
    public void close() {
        server.close();
    }
}
