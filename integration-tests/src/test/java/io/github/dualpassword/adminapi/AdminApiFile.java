package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/** The description of the admin API that the JAR carries, as something to hold answers against. */
final class AdminApiFile {

    private static final String RESOURCE = "openapi/dual-password-admin.yaml";
    private static final String LINES = "application/x-ndjson";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final JsonNode file;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private AdminApiFile(JsonNode file) {
        this.file = file;
    }

    static AdminApiFile ofJar() {
        try (InputStream yaml = AdminApiFile.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return new AdminApiFile(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An operation.
     *
     * @param id its operationId
     * @param method HTTP method in capitals
     * @param path below the realm's {@code dual-password}, with parameters in braces
     */
    record Operation(String id, String method, String path) {

        String route() {
            return method + " " + path;
        }

        private String pointer() {
            return "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        file.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> METHODS.contains(field.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                method.getValue().get("operationId").textValue(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The statuses that the file has for an operation. */
    Set<Integer> statuses(Operation operation) {
        Set<Integer> statuses = new TreeSet<>();
        file.at(operation.pointer() + "/responses")
                .fieldNames()
                .forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** What in an answer is not as the file says; empty when all is. */
    List<String> violations(Operation operation, Answer answer) {
        String response = resolved(operation.pointer() + "/responses/" + answer.status());
        JsonNode content = file.at(response + "/content");
        if (content.isMissingNode()) {
            return answer.text().isEmpty() ? List.of() : List.of("A body where there is none: " + answer.text());
        }
        String type = answer.response().headers().firstValue("Content-Type").orElse("none");
        String mediaType = type.split(";")[0];
        if (!content.has(mediaType)) {
            return List.of("Content type is " + type);
        }
        String schema = response + "/content/" + escaped(mediaType) + "/schema";
        return documents(mediaType, answer)
                .flatMap(
                        document -> schemas
                                .getSchema(SchemaLocation.of("classpath:" + RESOURCE + "#" + schema))
                                .validate(document)
                                .stream())
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Of an answer that is a line of JSON after the other, each line. */
    private static Stream<JsonNode> documents(String mediaType, Answer answer) {
        return mediaType.equals(LINES) ? answer.text().lines().map(AdminApiFile::json) : Stream.of(answer.json());
    }

    private static JsonNode json(String line) {
        try {
            return JsonHttp.JSON.readTree(line);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private String resolved(String pointer) {
        JsonNode node = file.at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("Not in the file: " + pointer);
        }
        return node.has("$ref") ? node.get("$ref").textValue().substring(1) : pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
