package io.github.dualpassword.lockout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.PostgresDatabase;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the state cannot be read or written, nobody gets in; once it can be again, everybody does, without a restart. */
class UnavailableStoreTest {

    private static final String USER = "customer";
    private static final String NOT_CHECKED = ResourceBundle.getBundle(
                    "theme-resources/messages/messages", Locale.ENGLISH)
            .getString("dualPasswordUnavailable");
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(BankRealm.withUsers(USER));

    @ParameterizedTest
    @EnumSource(Door.class)
    void nothingIsAcceptedWhileSomebodyElseHoldsTheRow(Door door) throws SQLException {
        arrived(door).enter(door.rightPassword());
        Person person = arrived(door);
        String userId = ground.realm().userId(USER);

        Reply held;
        try (Connection other = database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from dp_lockout where subject_id = '" + userId + "' for update");
            held = person.enter(door.rightPassword());
            other.rollback();
        }

        assertTurnedAway(door, held);
        assertThat(person.enter(door.rightPassword()).accepted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void nothingIsAcceptedWhileTheTableIsMissing(Door door) {
        Person person = arrived(door);

        database().execute("alter table dp_lockout rename to dp_lockout_away");
        Reply missing;
        try {
            missing = person.enter(door.rightPassword());
        } finally {
            database().execute("alter table dp_lockout_away rename to dp_lockout");
        }

        assertTurnedAway(door, missing);
        assertThat(person.enter(door.rightPassword()).accepted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void anEntryIsChargedOnAnotherConnectionWhenTheFirstTurnsOutToBeDead(Door door) {
        arrived(door).enter(door.rightPassword());
        Person person = arrived(door);
        database().execute("create sequence charges");
        database().execute("""
                create function die_once() returns trigger language plpgsql as $$
                begin
                  if nextval('charges') = 1 then
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(10);
                  end if;
                  return new;
                end $$""");
        database()
                .execute(
                        "create trigger die_once before update on dp_lockout for each row execute function die_once()");

        Reply reply;
        List<String> charges;
        try {
            reply = person.enter(door.rightPassword());
            charges = database().query("select last_value from charges");
        } finally {
            database().execute("drop trigger die_once on dp_lockout");
            database().execute("drop function die_once");
            database().execute("drop sequence charges");
        }

        assertThat(reply.accepted()).isTrue();
        assertThat(charges)
                .singleElement()
                .satisfies(value -> assertThat(Integer.parseInt(value)).isGreaterThan(1));
    }

    @Test
    void nothingIsAcceptedWhileTheWholeDatabaseIsAway() {
        List<Person> people = List.of(arrived(Door.DIRECT_GRANT), arrived(Door.LOGIN_FORM));

        database().takeAway();
        try {
            assertThat(people)
                    .noneMatch(person -> person.enter(BankRealm.LOGIN_PASSWORD).accepted());
        } finally {
            database().bringBack();
        }

        // Keycloak's pool finds out about each broken connection only when it uses it.
        Condition.await(
                "people are let in again",
                RECOVERY,
                () ->
                        Door.DIRECT_GRANT
                                .crowd(ground.realm(), USER, ServerOptions.ORDINARY_DATABASE_CONNECTIONS)
                                .stream()
                                .allMatch(person ->
                                        person.enter(BankRealm.LOGIN_PASSWORD).accepted()));
        assertThat(arrived(Door.LOGIN_FORM).enter(BankRealm.LOGIN_PASSWORD).accepted())
                .isTrue();
        assertThat(arrived(Door.STEP_UP).enter(BankRealm.CONFIRMATION_PASSWORD).accepted())
                .isTrue();
    }

    private static void assertTurnedAway(Door door, Reply reply) {
        assertThat(reply.accepted()).isFalse();
        if (door == Door.DIRECT_GRANT) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.text()).contains("\"invalid_grant\"");
        } else {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).contains(NOT_CHECKED);
        }
    }

    private static Person arrived(Door door) {
        Person person = door.person(ground.client(), USER);
        person.approach();
        return person;
    }

    private static PostgresDatabase database() {
        return ground.server().database().orElseThrow();
    }
}
