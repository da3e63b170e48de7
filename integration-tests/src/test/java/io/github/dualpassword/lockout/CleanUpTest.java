package io.github.dualpassword.lockout;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class CleanUpTest {

    private static final String LEAVER = "leaver";
    private static final String STAYER = "stayer";
    private static final int LIMIT = 100;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(BankRealm.withUsers(LEAVER, STAYER));

    @Test
    void theStatesOfARemovedUserGoWithTheUser() {
        String leaver = ground.realm().userId(LEAVER);
        String stayer = ground.realm().userId(STAYER);
        for (String user : List.of(LEAVER, STAYER)) {
            Door.STEP_UP.person(ground.client(), user).enter(BankRealm.WRONG_PASSWORD);
        }
        assertThat(StateRow.countOf(database(), leaver)).isEqualTo(2);

        ground.realm().admin().delete(ground.realm().path("/users/" + leaver));

        assertThat(StateRow.countOf(database(), leaver)).isZero();
        assertThat(StateRow.countOf(database(), stayer)).isEqualTo(2);
    }

    @Test
    void whatIsKeptOfAStopGoesWithItsUserItsContractAndItsRealm() {
        TestRealm closing = ground.importRealm(BankRealm.withUsers(LEAVER, STAYER), "closing-stops");
        String leaver = closing.userId(LEAVER);
        String realmId = closing.admin().get(closing.path("")).get("id").asText();
        TestContract contract = TestContract.added(closing, "ending");
        for (String user : List.of(LEAVER, STAYER)) {
            closing.stopService(closing.userId(user), closing.userId(STAYER), contract.id());
        }
        assertThat(kept(realmId)).containsExactly("2 stops", "1 locks", "2 session ends");

        closing.admin().delete(closing.path("/users/" + leaver));
        assertThat(kept(realmId)).containsExactly("1 stops", "1 locks", "1 session ends");

        closing.admin().delete(closing.path("/organizations/" + contract.id()));
        assertThat(kept(realmId)).containsExactly("1 stops", "0 locks", "1 session ends");

        closing.close();
        assertThat(kept(realmId)).containsExactly("0 stops", "0 locks", "0 session ends");
    }

    @Test
    void aStopWhoseUserIsGoneWithoutAWordIsSweptAway() {
        try (TestRealm realm = ground.importRealm(BankRealm.withUsers(STAYER), "orphaned-stops")) {
            String realmId = realm.admin().get(realm.path("")).get("id").asText();
            realm.stopService(realm.userId(STAYER), realm.userId(STAYER), "contract");
            database()
                    .execute("insert into dp_service_stop (realm_id, user_id, operator_id, stopped_at) values ('"
                            + realmId + "', 'gone', 'operator', 1)");

            realm.sweep();

            assertThat(database().query("select user_id from dp_service_stop where realm_id = '" + realmId + "'"))
                    .containsExactly(realm.userId(STAYER));
        }
    }

    @Test
    void theStatesOfARemovedRealmGoWithTheRealm() {
        TestRealm closing = ground.importRealm(BankRealm.withUsers("customer"), "closing");
        enter(closing, "customer");
        enter(closing, "nobody");
        String realmId = closing.admin().get(closing.path("")).get("id").asText();
        assertThat(subjects(realmId)).hasSize(2);

        closing.close();

        assertThat(subjects(realmId)).isEmpty();
    }

    @Test
    void theOperationHistoryOfARemovedRealmGoesWithTheRealm() {
        TestRealm closing = ground.importRealm(BankRealm.withUsers("customer"), "closing-history");
        Door.STEP_UP.person(closing.client(), "customer").enter(BankRealm.WRONG_PASSWORD);
        String realmId = closing.admin().get(closing.path("")).get("id").asText();
        String lines = "select operation from dp_operation where realm_id = '" + realmId + "'";
        assertThat(database().query(lines)).containsExactly("confirmation-password-entered");

        closing.close();

        assertThat(database().query(lines)).isEmpty();
    }

    @Test
    void aLoginIdThatNobodyHasIsCountedButNotWrittenDown() {
        try (TestRealm realm = ground.importRealm(BankRealm.withUsers(), "unknown-ids");
                TestRealm other = ground.importRealm(BankRealm.withUsers(), "unknown-ids-elsewhere")) {
            enter(realm, "taro-data");
            enter(realm, "taro-data");
            enter(other, "taro-data");

            assertThat(unknown(realm)).singleElement().asString().doesNotContainIgnoringCase("taro");
            assertThat(StateRow.of(database(), unknown(realm).get(0), "login").lastCharged())
                    .isEqualTo(2);
            assertThat(unknown(realm)).as("the hash is keyed").doesNotContainAnyElementsOf(unknown(other));
        }
    }

    @Test
    void noMoreLoginIdsThatNobodyHasAreRememberedThanTheRealmAllows() {
        try (TestRealm realm = ground.importRealm(
                BankRealm.withUsers().attribute("dual-password.unknown-logins.limit", String.valueOf(LIMIT)),
                "bounded")) {
            BankRealm.names("nobody", LIMIT + 5).forEach(name -> enter(realm, name));
            List<String> before = unknown(realm);

            realm.sweep();

            assertThat(before).hasSize(LIMIT + 5);
            assertThat(unknown(realm))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(LIMIT)
                    .isSubsetOf(before.subList(5, LIMIT + 5));
        }
    }

    private static void enter(TestRealm realm, String loginId) {
        Door.DIRECT_GRANT.person(realm.client(), loginId).enter(BankRealm.WRONG_PASSWORD);
    }

    /** Keys of login IDs that nobody has, in the order in which they were tried. */
    private static List<String> unknown(TestRealm realm) {
        String realmId = realm.admin().get(realm.path("")).get("id").asText();
        return database()
                .query("select subject_id from dp_lockout where unknown_login and realm_id = '" + realmId
                        + "' order by changed_at");
    }

    private static List<String> kept(String realmId) {
        String ofRealm = " where realm_id = '" + realmId + "'";
        return database()
                .query("select count(*) || ' stops' from dp_service_stop" + ofRealm
                        + " union all select count(*) || ' locks' from dp_contract_lock" + ofRealm
                        + " union all select count(*) || ' session ends' from dp_session_end" + ofRealm);
    }

    private static List<String> subjects(String realmId) {
        return database().query("select subject_id from dp_lockout where realm_id = '" + realmId + "'");
    }

    private static PostgresDatabase database() {
        return ground.server().database().orElseThrow();
    }
}
