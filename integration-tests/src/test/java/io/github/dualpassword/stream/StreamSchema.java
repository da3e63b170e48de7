package io.github.dualpassword.stream;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

/** The schema of the lines of the stream that the JAR carries, as something to hold lines against. */
public final class StreamSchema {

    private static final String RESOURCE = "schema/dual-password-stream.json";

    private final Schema schema;

    private StreamSchema(Schema schema) {
        this.schema = schema;
    }

    public static StreamSchema ofJar() {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        return new StreamSchema(schemas.getSchema(SchemaLocation.of("classpath:" + RESOURCE)));
    }

    /** What in a line is not as the schema says; empty when all is. */
    public List<String> violations(JsonNode line) {
        return schema.validate(line).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
