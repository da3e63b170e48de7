package io.github.dualpassword.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.github.dualpassword.notification.ContractNotice;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.notification.ContractNotices.Open;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.Notice;

import static org.assertj.core.api.Assertions.assertThat;

/** Of all who spread a notice at the same time, one gets each page of its receivers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractNoticeRowsTest {

    private final EmptyDatabase database;
    private EntityManagerFactory entities;

    ContractNoticeRowsTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @BeforeAll
    void open() throws Exception {
        database.applyChangelog();
        entities = database.entitiesAndUsers();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("delete from DP_CONTRACT_NOTICE");
    }

    @AfterAll
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void thereIsOneOfAPage() {
        add("notice", "realm", 1);
        Open read = openOf("realm").get(0);

        assertThat(succeeds(notices -> notices.advance(read, "user-50"))).isTrue();
        assertThat(succeeds(notices -> notices.advance(read, "user-50"))).isFalse();
        assertThat(succeeds(notices -> notices.close(read, 5))).isFalse();

        assertThat(openOf("realm")).containsExactly(new Open(read.notice(), 1, "user-50"));
    }

    @Test
    void whatEverybodyHasIsNotOpenAnyMore() {
        add("notice", "realm", 1);
        Open read = openOf("realm").get(0);

        assertThat(succeeds(notices -> notices.close(read, 5))).isTrue();
        assertThat(succeeds(notices -> notices.close(read, 6))).isFalse();
        assertThat(succeeds(notices -> notices.advance(read, "user-50"))).isFalse();

        assertThat(openOf("realm")).isEmpty();
        assertThat(list(ContractNotices::realmsWithOpen)).isEmpty();
    }

    @Test
    void theOldestComeFirstAndThoseOfOtherRealmsNever() {
        add("second", "realm", 2);
        add("first", "realm", 1);
        add("third", "realm", 3);
        add("elsewhere", "other-realm", 0);

        assertThat(list(notices -> notices.open("realm", 2)))
                .extracting(open -> open.notice().id())
                .containsExactly("first", "second");
        assertThat(list(ContractNotices::realmsWithOpen)).containsExactlyInAnyOrder("realm", "other-realm");
    }

    @Test
    void whatAnotherVersionKnowsIsLeftToIt() throws SQLException {
        add("known", "realm", 1);
        add("unknown", "realm", 2);
        database.execute("update DP_CONTRACT_NOTICE set KIND = 'of-tomorrow' where ID = 'unknown'");

        assertThat(openOf("realm")).extracting(open -> open.notice().id()).containsExactly("known");
    }

    private void add(String id, String realm, long now) {
        Notice notice = new Notice(MailKind.BEFORE_LOGIN_COMPLETED, Map.of());
        entities.runInTransaction(entityManager ->
                new ContractNoticeRows(entityManager).add(new ContractNotice(id, realm, "contract", notice), now));
    }

    private List<Open> openOf(String realm) {
        return list(notices -> notices.open(realm, 10));
    }

    private boolean succeeds(Predicate<ContractNotices> work) {
        return entities.callInTransaction(entityManager -> work.test(new ContractNoticeRows(entityManager)));
    }

    private <T> List<T> list(Function<ContractNotices, List<T>> work) {
        return entities.callInTransaction(entityManager -> work.apply(new ContractNoticeRows(entityManager)));
    }
}
