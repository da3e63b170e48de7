package io.github.dualpassword.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;

/**
 * A line of the stream, which {@code schema/dual-password-stream.json} describes. Nobody can end a line, or begin one, by what
 * was typed as an ID: the line is ASCII, and every other character stands in it escaped.
 *
 * @param fields by name, in their order
 */
record StreamLine(Map<String, Object> fields) {

    static final String SCHEMA = "dual-password-stream";

    /** Raised when a program that understands the lines of today would not understand those of tomorrow. */
    static final int VERSION = 1;

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    /** The realm in which something has happened. */
    record Realm(String id, String name) {}

    /** The beginning of a line. */
    static StreamLine begun(Kind kind, String id, Realm realm, long at) {
        return new StreamLine(new LinkedHashMap<>())
                .with("schema", SCHEMA)
                .withNumber("version", VERSION)
                .with("kind", Ids.underscored(kind))
                .with("id", id)
                .with("time", Instant.ofEpochMilli(at).toString())
                .with("realm", realm.name())
                .with("realm_id", realm.id());
    }

    /** What lines are about. */
    enum Kind {
        /** A line of the operation history. */
        OPERATION,
        /** Something that the suspension engine has settled. */
        LOCKOUT
    }

    /** A line of the operation history. Names of people stay in the history: their IDs tell who it is. */
    static StreamLine of(OperationRecord operation, Realm realm) {
        StreamLine line = begun(Kind.OPERATION, operation.id(), realm, operation.at())
                .with("operation", operation.operation())
                .with("outcome", Ids.underscored(operation.outcome()))
                .with("reason", operation.reason())
                .with("contract", operation.contractId())
                .with("execution", operation.execution())
                .withPerson("operator", operation.operator())
                .withPerson("target", operation.target());
        Map<String, String> facts = new TreeMap<>();
        operation.facts().forEach((name, value) -> facts.put(name, ForeignText.plain(value)));
        line.fields.put("facts", facts);
        return line;
    }

    StreamLine with(String name, String value) {
        fields.put(name, ForeignText.printable(value));
        return this;
    }

    StreamLine with(String name, Optional<String> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    StreamLine withNumber(String name, long value) {
        fields.put(name, value);
        return this;
    }

    private StreamLine withPerson(String name, Person person) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("id", ForeignText.printable(person.id()));
        if (!person.loginId().isEmpty()) {
            ids.put("login_id", ForeignText.printable(person.loginId()));
        }
        fields.put(name, ids);
        return this;
    }

    /** As it stands in the log. */
    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
