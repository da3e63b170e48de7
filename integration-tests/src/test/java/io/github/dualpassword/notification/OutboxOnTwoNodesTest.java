package io.github.dualpassword.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes send from one outbox. */
@Tag(TestGround.TWO_NODES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxOnTwoNodesTest {

    private static final List<String> MANY = receivers("many", 60);
    private static final List<String> SOME = receivers("some", 10);
    private static final List<String> COMPANY = receivers("company", 120);
    private static final String CONTRACT = "two-nodes-company";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(3);

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster())
            .withRealm(withReceivers(RealmFile.profile("two-stage").quickHashes()));

    private static ExecutorService threads;

    @BeforeAll
    static void gather() {
        threads = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void part() {
        threads.shutdownNow();
    }

    @Test
    @Order(1)
    void whatBothSendAtTheSameTimeArrivesOnce() {
        double sentByFirst = sentBy(0);
        double sentBySecond = sentBy(1);
        tell(MANY);

        Condition.await("nothing waits", SOON, () -> {
            together(() -> ground.realm(0).sendMails(), () -> ground.realm(1).sendMails());
            return waiting() == 0;
        });

        assertThat(MANY)
                .hasSize(60)
                .allSatisfy(receiver ->
                        assertThat(ground.mail().to(address(receiver))).hasSize(1));
        assertThat(sentBy(0)).isGreaterThan(sentByFirst);
        assertThat(sentBy(1)).isGreaterThan(sentBySecond);
    }

    /** Each page of a contract's users is enqueued by one of them. */
    @Test
    @Order(2)
    @Requirement("I15")
    void whatIsToldToAContractIsToldOnceToEachOfItsUsersByWhicheverNode() {
        TestRealm realm = ground.realm();
        TestContract contract = new TestContract(
                realm,
                realm.admin()
                        .get(realm.path("/organizations?search=" + CONTRACT))
                        .get(0)
                        .get("id")
                        .asText());
        TestUser administrator = TestUser.existing(realm, COMPANY.get(0));
        realm.completeBeforeLogin("RELEASE", contract, administrator, TestUser.existing(realm, COMPANY.get(1)));

        Condition.await("everybody is told", SOON, () -> {
            together(() -> ground.realm(0).sendMails(), () -> ground.realm(1).sendMails());
            return waiting() == 0 && realm.openContractNotices() == 0;
        });

        assertThat(COMPANY)
                .hasSize(120)
                .allSatisfy(receiver ->
                        assertThat(ground.mail().to(address(receiver))).hasSize(1));
    }

    /** Last, because the node is gone then. */
    @Test
    @Order(3)
    void whatANodeHadInHandWhenItDiedAndWhatWaitedIsSentByTheOther() {
        int port;
        try (StalledMailServer stalled = new StalledMailServer()) {
            port = stalled.port();
            new Postbox(ground.realm(), ground.mail()).sendThrough(port);
            tell(SOME);
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> ground.realm(1).sendMails(), threads);
            Condition.await("one is on its way", SOON, () -> stalled.connections() > 0);
            ground.node(1).kill();
            assertThat(sending).failsWithin(SOON);
        }

        try (MailServer mail = MailServer.startedOn(port)) {
            TestRealm left = ground.realm();
            left.shiftClock(PAST_THE_LEASE);
            Condition.await("all are sent", SOON, () -> {
                left.sendMails();
                return SOME.stream()
                        .noneMatch(receiver -> mail.to(address(receiver)).isEmpty());
            });
        } finally {
            ground.realm().resetClock();
        }
    }

    /** One mail to each: the bank sets a confirmation password. The nodes take turns, and many come at once. */
    private static void tell(List<String> receivers) {
        together(IntStream.range(0, receivers.size())
                .<Runnable>mapToObj(number -> () -> TestUser.existing(ground.realm(number % 2), receivers.get(number))
                        .withProvisionalConfirmationPassword("Provisional-1"))
                .toArray(Runnable[]::new));
    }

    private static void together(Runnable... work) {
        CompletableFuture.allOf(List.of(work).stream()
                        .map(each -> CompletableFuture.runAsync(each, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static long waiting() {
        return ground.realm().mails().stream()
                .filter(mail -> mail.get("state").asText().equals("WAITING"))
                .count();
    }

    private static double sentBy(int node) {
        return ground.realm(node).metric("dual_password_mails_total", Map.of("outcome", "sent"));
    }

    private static List<String> receivers(String prefix, int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "%s-%02d".formatted(prefix, each))
                .toList();
    }

    private static String address(String receiver) {
        return receiver + "@two-nodes.example";
    }

    private static RealmFile withReceivers(RealmFile file) {
        return file.with(realm -> {
            for (List<String> group : List.of(MANY, SOME, COMPANY)) {
                group.forEach(receiver -> realm.withArrayProperty("users")
                        .addObject()
                        .put("username", receiver)
                        .put("lastName", "データ花子")
                        .put("email", address(receiver))
                        .put("enabled", true));
            }
            realm.withArrayProperty("organizations")
                    .addObject()
                    .put("name", CONTRACT)
                    .put("alias", CONTRACT)
                    .put("enabled", true)
                    .putPOJO("domains", List.of(Map.of("name", CONTRACT + ".example", "verified", true)))
                    .putPOJO(
                            "members",
                            COMPANY.stream()
                                    .map(member -> Map.of("username", member, "membershipType", "UNMANAGED"))
                                    .toList());
        });
    }
}
