package io.github.dualpassword.stream;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.Credential;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.lockout.Standing;

import static org.assertj.core.api.Assertions.assertThat;

/** A line says what has happened, and stays one line whatever somebody has typed. */
class StreamLineTest {

    private static final StreamLine.Realm REALM = new StreamLine.Realm("realm-id", "銀行");

    @Test
    void aLineOfTheHistoryHasAllOfItButNames() throws Exception {
        JsonNode line = json(StreamLine.of(operation("target-id", Optional.of("not_permitted")), REALM));

        assertThat(line).isEqualTo(new ObjectMapper().readTree("""
                                {"schema": "dual-password-stream", "version": 1, "kind": "operation", "id": "record",
                                 "time": "1970-01-01T00:00:01Z", "realm": "銀行", "realm_id": "realm-id",
                                 "operation": "release-password", "outcome": "refused", "reason": "not_permitted",
                                 "contract": "contract", "execution": "execution",
                                 "operator": {"id": "operator-id", "login_id": "operator"},
                                 "target": {"id": "target-id"}, "facts": {"state_before": "usable"}}
                                """));
    }

    @Test
    void whatIsMissingIsLeftOut() throws Exception {
        OperationRecord operation = new OperationRecord(
                "record",
                Optional.empty(),
                0,
                Optional.empty(),
                Person.BANK,
                Person.SYSTEM,
                "bank-released",
                OperationOutcome.DONE,
                Optional.empty(),
                Map.of());

        assertThat(json(StreamLine.of(operation, REALM)).fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "version",
                        "kind",
                        "id",
                        "time",
                        "realm",
                        "realm_id",
                        "operation",
                        "outcome",
                        "operator",
                        "target",
                        "facts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u001b[31mb", "a\u007fb", "a\u202eb", "a\"}{\"b"})
    void whatIsTypedAsAnIdEndsNoLine(String typed) throws Exception {
        StreamLine line = StreamLine.of(operation(typed, Optional.empty()), REALM);

        assertThat(line.json()).matches("[ -~]*");
        assertThat(json(line).at("/target/id").asText()).startsWith("a").endsWith("b");
    }

    @Test
    void whatIsTypedAsAnIdIsCut() throws Exception {
        assertThat(json(StreamLine.of(operation("x".repeat(5_000), Optional.empty()), REALM))
                        .at("/target/id")
                        .asText())
                .hasSize(255);
    }

    @Test
    void whatTheEngineHasSettledIsToldWithItsNumbers() throws Exception {
        assertThat(settled(new LockoutEffect.Suspended(Standing.TEMPORARILY_SUSPENDED, 2_000, 5, 1)))
                .contains("event=suspended", "state=temporarily_suspended", "until=1970-01-01T00:00:02Z", "failures=5");
        assertThat(settled(new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2)))
                .contains("state=permanently_suspended", "temporary_suspensions=2")
                .doesNotContain("until");
        assertThat(settled(new LockoutEffect.SuspensionEnded(3_000)))
                .contains("event=suspension_ended", "until=1970-01-01T00:00:03Z");
        assertThat(settled(new LockoutEffect.Released(Standing.USABLE)))
                .contains("event=released", "state_before=usable");
        assertThat(settled(new LockoutEffect.FailuresForgiven(3, 1)))
                .contains("event=failures_forgiven", "failures=3", "temporary_suspensions=1");
        assertThat(settled(new LockoutEffect.AttemptLost(7, 0))).contains("event=attempt_lost");
        assertThat(lockout().usedUp("id", 5).fields().toString()).contains("event=code_used_up", "failures=5");
    }

    private static String settled(LockoutEffect effect) {
        return lockout().of("id", effect).fields().toString();
    }

    private static LockoutLine lockout() {
        return new LockoutLine(
                new LockoutLine.Subject(LockoutLine.Subject.Type.USER, Optional.of("user"), Optional.empty()),
                Credential.LOGIN,
                new Origin(
                        Optional.of("192.0.2.1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.Mail.OF_ITS_OWN),
                REALM,
                1_000);
    }

    private static OperationRecord operation(String target, Optional<String> reason) {
        return new OperationRecord(
                "record",
                Optional.of("contract"),
                1_000,
                Optional.of("execution"),
                new Person("operator-id", "operator", "操作 一郎"),
                new Person(target, "", ""),
                "release-password",
                OperationOutcome.REFUSED,
                reason,
                Map.of("state_before", "usable"));
    }

    private static JsonNode json(StreamLine line) throws Exception {
        return new ObjectMapper().readTree(line.json());
    }
}
