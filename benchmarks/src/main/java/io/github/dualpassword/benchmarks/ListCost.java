package io.github.dualpassword.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;

/**
 * Statements and time of the list on which colleagues are released, for companies of different sizes in one realm. A page
 * shows at most 100 of them.
 */
final class ListCost {

    private static final int[] COMPANIES = {10, 100, 1_000, 10_000};
    /** More of a company are written by SQL, since an import of thousands takes longer than a request may. */
    private static final int MOST_IMPORTED = 1_000;

    private static final String REALM = "companies";
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;

    private static final String LIST = "dual-password-stop-release";

    private final RealmFile profile;

    ListCost(Path profile) {
        this.profile = RealmFile.read(profile).with(ListCost::fill);
    }

    /** Rows of a table: members, statements, milliseconds. */
    String measure() {
        StringBuilder rows = new StringBuilder();
        try (StockServer server =
                StockServer.started(ServerOptions.postgresql().fullyCompiled().build())) {
            TestRealm realm = TestRealm.imported(server, profile, REALM);
            addMembers(realm);
            for (int members : COMPANIES) {
                rows.append(measure(realm, members));
            }
        }
        return rows.toString();
    }

    private static String measure(TestRealm realm, int members) {
        Visitor master = realm.client()
                .visitor()
                .open(realm.client().authorization().url())
                .logIn(master(members), "Login-" + master(members))
                .visitor();
        Figures statements = new Figures();
        Figures millis = new Figures();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            JsonNode before = realm.sql();
            long begin = System.nanoTime();
            Page page = master.open(
                    realm.client().authorization().action("stop-release-users").url());
            double took = (System.nanoTime() - begin) / 1e6;
            if (!page.has("#" + LIST)) {
                throw new IllegalStateException("Not the list: " + page);
            }
            if (i >= WARM_UP) {
                millis.add(took);
                statements.add(realm.sql().get("statements").asLong()
                        - before.get("statements").asLong());
            }
        }
        return String.format(Locale.ROOT, "| %,d | %s | %s |%n", members, statements.text(0), millis.text(0));
    }

    private static void fill(ObjectNode realm) {
        for (int members : COMPANIES) {
            String company = "company-" + members;
            ObjectNode contract = realm.withArrayProperty("organizations").addObject();
            contract.put("alias", company).put("name", company).put("enabled", true);
            contract.putArray("domains").addObject().put("name", company + ".example");
            for (int i = 1; i <= Math.min(members, MOST_IMPORTED); i++) {
                String loginId = i == 1 ? master(members) : "user-of-%d-%05d".formatted(members, i);
                ObjectNode user = realm.withArrayProperty("users").addObject();
                user.put("username", loginId).put("lastName", "データ" + i).put("enabled", true);
                user.putArray("realmRoles").add(i == 1 ? "master-user" : "general-user");
                contract.withArrayProperty("members")
                        .addObject()
                        .put("username", loginId)
                        .put("membershipType", "UNMANAGED");
                if (i == 1) {
                    addPasswords(realm, user, loginId);
                }
            }
        }
    }

    private static void addMembers(TestRealm realm) {
        for (int members : COMPANIES) {
            if (members > MOST_IMPORTED) {
                execute(realm, """
                        insert into USER_ENTITY (ID, USERNAME, LAST_NAME, ENABLED, EMAIL_VERIFIED, REALM_ID,
                            EMAIL_CONSTRAINT, CREATED_TIMESTAMP, NOT_BEFORE)
                        select 'more-' || n, 'more-of-%1$d-' || n, 'データ' || n, true, false, r.ID, 'more-' || n, 0, 0
                        from REALM r cross join generate_series(%2$d, %1$d) n where r.NAME = '%3$s'""".formatted(members, MOST_IMPORTED + 1, REALM));
                execute(realm, """
                        insert into USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                        select o.GROUP_ID, u.ID, 'UNMANAGED' from ORG o join REALM r on r.ID = o.REALM_ID
                        join USER_ENTITY u on u.REALM_ID = r.ID
                        where r.NAME = '%s' and o.ALIAS = 'company-%d' and u.ID like 'more-%%'""".formatted(REALM, members));
                execute(realm, """
                        insert into USER_ROLE_MAPPING (ROLE_ID, USER_ID)
                        select k.ID, u.ID from KEYCLOAK_ROLE k join REALM r on r.ID = k.REALM_ID
                        join USER_ENTITY u on u.REALM_ID = r.ID
                        where r.NAME = '%s' and k.NAME = 'general-user' and u.ID like 'more-%%'""".formatted(REALM));
            }
        }
    }

    private static void execute(TestRealm realm, String statement) {
        JsonHttp.postForm(URI.create(realm.url() + "/test-sql"), Map.of("statement", statement))
                .orFail();
    }

    /** The confirmation password is that of a sample user: it is never typed here. */
    private static void addPasswords(ObjectNode realm, ObjectNode user, String loginId) {
        user.putArray("credentials").addObject().put("type", "password").put("value", "Login-" + loginId);
        for (JsonNode sample : realm.withArrayProperty("users")) {
            if (sample.path("username").asText().equals("master01")) {
                sample.get("credentials").forEach(credential -> {
                    if (credential.path("type").asText().equals("confirmation-password")) {
                        user.withArrayProperty("credentials").add(credential.deepCopy());
                    }
                });
            }
        }
    }

    private static String master(int members) {
        return "master-of-" + members;
    }
}
