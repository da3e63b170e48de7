package io.github.dualpassword.stream;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Origin;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.testground.http.JsonHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of every kind, as they are made, are what the schema says; and it notices what is not. */
class EveryLineFitsTheSchemaTest {

    private static final StreamSchema SCHEMA = StreamSchema.ofJar();
    private static final StreamLine.Realm REALM = new StreamLine.Realm("realm-id", "bank");
    private static final Origin NOBODY = new Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Origin.Mail.OF_ITS_OWN);
    private static final Origin SOMEBODY = new Origin(
            Optional.of("192.0.2.1"),
            Optional.of("portal"),
            Optional.of("operator"),
            Optional.of("release-password"),
            Optional.of("user"),
            Origin.Mail.OF_ITS_OWN);

    @ParameterizedTest
    @MethodSource("lines")
    void aLineFits(StreamLine line) throws Exception {
        assertThat(SCHEMA.violations(JsonHttp.JSON.readTree(line.json()))).isEmpty();
    }

    static Stream<StreamLine> lines() {
        return Stream.concat(operations(), lockouts());
    }

    private static Stream<StreamLine> operations() {
        Stream<String> ids = Stream.concat(
                Stream.of(Operation.values()).map(Operation::id),
                Stream.of(OwnOperation.values()).map(OwnOperation::id));
        return ids.flatMap(id -> Stream.of(OperationOutcome.values())
                .flatMap(outcome -> Stream.of("user", "a\nb\u2028", "x".repeat(5_000))
                        .map(target -> StreamLine.of(operation(id, outcome, target), REALM))));
    }

    private static OperationRecord operation(String id, OperationOutcome outcome, String target) {
        boolean bare = outcome == OperationOutcome.DONE;
        return new OperationRecord(
                "record",
                bare ? Optional.empty() : Optional.of("contract"),
                1_000,
                bare ? Optional.empty() : Optional.of("execution"),
                bare ? Person.SYSTEM : new Person("operator", "master01", "データ一子"),
                new Person(target, target, ""),
                id,
                outcome,
                bare ? Optional.empty() : Optional.of("not_permitted"),
                bare ? Map.of() : Map.of("state_before", "usable\n"));
    }

    private static Stream<StreamLine> lockouts() {
        Stream<CountedSecret> secrets = Stream.of(
                        Stream.of(Credential.values()),
                        Stream.of(IssuedCode.values()),
                        Stream.of(OneTimePassword.values()))
                .flatMap(some -> some);
        return secrets.flatMap(secret -> Stream.of(LockoutLine.Subject.Type.values())
                        .map(type -> new LockoutLine.Subject(type, Optional.of("user"), Optional.of("12345678")))
                        .flatMap(subject -> Stream.of(NOBODY, SOMEBODY)
                                .map(origin -> new LockoutLine(subject, secret, origin, REALM, 1_000))))
                .flatMap(EveryLineFitsTheSchemaTest::settled);
    }

    private static Stream<StreamLine> settled(LockoutLine line) {
        Stream<LockoutEffect> effects = Stream.of(
                new LockoutEffect.Suspended(Standing.TEMPORARILY_SUSPENDED, 2_000, 5, 1),
                new LockoutEffect.Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2),
                new LockoutEffect.SuspensionEnded(2_000),
                new LockoutEffect.Released(Standing.USABLE),
                new LockoutEffect.FailuresForgiven(3, 1),
                new LockoutEffect.AttemptLost(7, 0));
        return Stream.concat(effects.map(effect -> line.of("id", effect)), Stream.of(line.usedUp("id", 5)));
    }

    @Test
    void whatIsNotInTheSchemaIsNoticed() throws Exception {
        JsonNode line = JsonHttp.JSON.readTree(lines().findFirst().orElseThrow().json());

        assertThat(SCHEMA.violations(changed(line, "operation", "rob-bank"))).isNotEmpty();
        assertThat(SCHEMA.violations(changed(line, "secret", "value"))).isNotEmpty();
        assertThat(SCHEMA.violations(changed(line, "time", "yesterday"))).isNotEmpty();
        assertThat(SCHEMA.violations(changed(line, "kind", "lockout"))).isNotEmpty();
    }

    private static JsonNode changed(JsonNode line, String field, String value) {
        ObjectNode changed = line.deepCopy();
        return changed.put(field, value);
    }
}
