package io.github.dualpassword.adminapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff find users by what keeps them from working. */
@Tag(TestGround.EVERY_DATABASE)
class UserSearchTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final int MANY = 130;

    private static TestContract company;
    private static TestContract crowd;
    private static TestUser healthy;

    @BeforeAll
    static void addPeople() {
        company = TestContract.added(ground.realm(), "searched");
        crowd = TestContract.added(ground.realm(), "crowd");
        healthy = ground.user("healthy").withRole("general-user");
        company.join(healthy);
        ManyUsers.members(crowd, "crowd", MANY);
    }

    @AfterEach
    void nobodyIsSuspended() {
        ground.realm().resetClock();
        String ofRealm = " where REALM_ID = (select ID from REALM where NAME = '%s')"
                .formatted(ground.realm().name());
        ManyUsers.database(ground.realm()).execute("delete from DP_LOCKOUT" + ofRealm);
        ManyUsers.database(ground.realm()).execute("delete from DP_SERVICE_STOP" + ofRealm);
    }

    @Test
    @Requirement("D18")
    void whoIsSuspendedIsFoundWithContractTypeAndTheMomentSinceWhen() {
        TestUser master = ground.user("master-1").withRole("master-user");
        company.join(master);
        Instant before = ground.realm().now();
        new Journeys(ground.realm()).wrongConfirmations(master, 5);

        JsonNode found = find("state=confirmation_temporarily_suspended");

        assertThat(loginIds(found)).containsExactly("master-1");
        JsonNode user = found.at("/users/0");
        assertThat(user.get("id").asText()).isEqualTo(master.id());
        assertThat(user.get("type").asText()).isEqualTo("master");
        assertThat(user.at("/contract/id").asText()).isEqualTo(company.id());
        assertThat(user.at("/contract/name").asText()).isEqualTo("searched");
        assertThat(user.at("/states/0/state").asText()).isEqualTo("confirmation_temporarily_suspended");
        assertThat(Instant.parse(user.at("/states/0/since").asText()))
                .isBetween(before, before.plus(Duration.ofMinutes(2)));
        assertThat(loginIds(find("state=confirmation_temporarily_suspended&type=general")))
                .isEmpty();
        assertThat(loginIds(find("state=confirmation_temporarily_suspended&type=master&contract=" + company.id())))
                .containsExactly("master-1");
        assertThat(loginIds(find("state=confirmation_temporarily_suspended&contract=" + crowd.id())))
                .isEmpty();
        assertThat(loginIds(find("state=login_temporarily_suspended"))).isEmpty();
    }

    @Test
    void aTemporarySuspensionThatIsOverIsNotFound() {
        TestUser user = ground.user("over");
        new Journeys(ground.realm()).wrongConfirmations(user, 5);

        ground.realm().shiftClock(Duration.ofDays(2));

        assertThat(loginIds(find("state=confirmation_temporarily_suspended"))).isEmpty();
    }

    @Test
    void whoWasStoppedAtACertainTimeIsFound() {
        ground.realm().admin().put(ground.realm().path("/dual-password/users/" + healthy.id() + "/service-stop"), null);
        Instant now = ground.realm().now();

        assertThat(loginIds(find("state=service_stopped"))).containsExactly("healthy");
        assertThat(loginIds(find("state=service_stopped&from=" + now.minusSeconds(60))))
                .containsExactly("healthy");
        assertThat(loginIds(find("state=service_stopped&to=" + now.minusSeconds(60))))
                .isEmpty();
        assertThat(loginIds(find("state=service_stopped&from=" + now.plusSeconds(60))))
                .isEmpty();
        assertThat(loginIds(find("state=service_stopped&from=" + now.minusSeconds(60) + "&contract=" + company.id())))
                .containsExactly("healthy");
    }

    @Test
    void whoHasToChangeAPasswordIsFound() {
        TestUser flagged = ground.user("flagged").withLoginPasswordToChange();
        TestUser provisional = ground.user("provisional").withProvisionalConfirmationPassword("Confirm-0001-x");

        assertThat(loginIds(find("state=login_must_change"))).containsExactly(flagged.loginId());
        assertThat(loginIds(find("state=confirmation_must_change"))).containsExactly(provisional.loginId());
    }

    @Test
    void whoHasNoPasswordIsFoundPageByPage() {
        List<String> withoutLogin = allPages("state=login_not_set&max=50");
        TestUser without = ground.userWithLoginPassword("without-confirmation");

        assertThat(withoutLogin).hasSize(MANY).isSorted().doesNotHaveDuplicates();
        assertThat(allPages("state=confirmation_not_set&max=100"))
                .hasSizeGreaterThan(MANY)
                .contains(without.loginId())
                .doesNotContain("healthy");
    }

    @Test
    void whosePasswordHasExpiredIsFound() {
        TestUser old = ground.user("old");

        assertThat(loginIds(find("state=login_expired"))).isEmpty();
        ground.realm().shiftClock(Duration.ofDays(100));
        assertThat(loginIds(find("state=login_expired&type=general"))).containsExactly("healthy");
        assertThat(loginIds(find("state=login_expired"))).contains("healthy", old.loginId());
        assertThat(loginIds(find("state=confirmation_expired"))).contains("healthy", old.loginId());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"permanently, PERMANENTLY_SUSPENDED, 0", "temporarily, TEMPORARILY_SUSPENDED, 1000000"})
    void everySuspendedUserStandsOnExactlyOnePage(String word, String standing, long forMillis) {
        suspendCrowd(standing, forMillis == 0 ? 0 : ground.realm().now().toEpochMilli() + forMillis);
        String state = "state=login_%s_suspended".formatted(word);

        List<String> all = allPages(state + "&max=7");

        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(allPages(state + "&max=1000")).isEqualTo(all);
        assertThat(allPages(state + "&max=10&contract=" + crowd.id()))
                .hasSize(MANY)
                .isSorted();
        assertThat(allPages(state + "&max=10&type=general")).isEmpty();
    }

    @Test
    void everybodyIsListedByTheLoginIds() {
        assertThat(allPages("max=17"))
                .contains("healthy", "crowd-0001")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(allPages("max=50&contract=" + crowd.id())).hasSize(MANY);
        assertThat(allPages("max=50&type=general")).contains("healthy").noneMatch(id -> id.startsWith("crowd"));
    }

    @Test
    void theNumberOfStatementsDependsOnNothing() {
        suspendCrowd("PERMANENTLY_SUSPENDED", 0);
        Map<String, List<Long>> statements = new LinkedHashMap<>();
        for (String query :
                List.of("state=login_permanently_suspended", "", "state=login_not_set", "contract=" + crowd.id())) {
            statements.put(
                    query,
                    IntStream.of(1, 10, 100)
                            .mapToObj(max -> statements(query + "&max=" + max))
                            .distinct()
                            .toList());
        }

        assertThat(statements).hasSize(4);
        assertThat(statements.values())
                .as(statements.toString())
                .allSatisfy(each -> assertThat(each).hasSize(1));
    }

    /** The least of several, since timers add theirs now and then. */
    private static long statements(String query) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = count();
            find(query);
            least = Math.min(least, count() - before);
        }
        return least;
    }

    private static long count() {
        return ground.realm().sql().get("statements").asLong();
    }

    private static void suspendCrowd(String standing, long until) {
        ManyUsers.database(ground.realm())
                .execute("""
                insert into DP_LOCKOUT (REALM_ID, SUBJECT_ID, CREDENTIAL, UNKNOWN_LOGIN, EPOCH, LAST_CHARGED, COUNTED_FROM,
                    SUSPENSIONS, STANDING, SUSPENDED_UNTIL, SUSPENDED_SINCE, CHANGED_AT)
                select u.REALM_ID, u.ID, 'login', false, 1, 15, 15, 3, '%s', %d, 1, 1
                from USER_ENTITY u join REALM r on r.ID = u.REALM_ID
                where r.NAME = '%s' and u.USERNAME like 'crowd-%%'""".formatted(standing, until, ground.realm().name()));
    }

    private static JsonNode find(String query) {
        return ground.realm().admin().get(ground.realm().path("/dual-password/users?" + query));
    }

    private static List<String> allPages(String query) {
        List<String> all = new ArrayList<>();
        JsonNode page = find(query);
        all.addAll(loginIds(page));
        while (page.has("after")) {
            page = find(query + "&after=" + JsonHttp.encode(page.get("after").asText()));
            all.addAll(loginIds(page));
        }
        return all;
    }

    private static List<String> loginIds(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("users").forEach(user -> ids.add(user.get("username").asText()));
        return ids;
    }
}
