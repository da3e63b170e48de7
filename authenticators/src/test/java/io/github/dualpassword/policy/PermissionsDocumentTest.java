package io.github.dualpassword.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/generated/permissions.md} says what the code does, because it is written from it. */
class PermissionsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "generated", "permissions.md");
    private static final String WRITE = "permissions.write";
    private static final String COMMAND =
            "mvn test -pl authenticators -Dtest=PermissionsDocumentTest -D" + WRITE + "=true";

    private static final String HEAD = """
            # Who may do what in a contract

            Master and administrator users look after the users of their own contract. Which type of user may carry out \
            which operation on which type is data of the realm: one attribute for each operation \
            ([settings](settings.md)), with the defaults below and one variant for each of the documents that this \
            product follows. Rows of a variant that equal the default are left out.

            What no setting changes: operator and target belong to exactly one enabled contract, the same one; general \
            users look after nobody; release, stop and change of passwords never work on oneself; a stop leaves the \
            contract one usable master user; and all of it is checked for every single target at the moment of \
            execution, whatever the pages have shown before.

            An attribute is written as operator types with their target types, such as `%s`; `self` is the operator, and \
            `nobody` switches an operation off.

            Generated from the code: `%s` writes this page anew.
            """.formatted(
                    PermissionRow.parse(Operation.REVOKE_TOKEN, "master: self general; administrator: general")
                            .orElseThrow(),
                    COMMAND);

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String document = HEAD
                + Arrays.stream(DocumentedMatrix.values())
                        .map(PermissionsDocumentTest::section)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT)
                .as("The page of permissions is out of date. Write it anew with: %s", COMMAND)
                .hasContent(document);
    }

    private static String section(DocumentedMatrix documented) {
        String rows = Arrays.stream(Operation.values())
                .filter(operation -> documented == DocumentedMatrix.DEFAULT
                        || !row(documented, operation).equals(row(DocumentedMatrix.DEFAULT, operation)))
                .map(operation -> line(operation, row(documented, operation)))
                .collect(Collectors.joining());
        String title = documented.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + documented.title().substring(1);
        return "\n## " + title + "\n\n"
                + (rows.isEmpty()
                        ? "As the default.\n"
                        : "| Attribute | An operator may | Master user | Administrator user |\n|---|---|---|---|\n"
                                + rows);
    }

    private static PermissionRow row(DocumentedMatrix documented, Operation operation) {
        return documented.matrix().rows().get(operation);
    }

    private static String line(Operation operation, PermissionRow row) {
        return "| `%s` | %s … | %s | %s |\n"
                .formatted(
                        PermissionSettings.of(operation).attribute(),
                        operation.words(),
                        targets(row, UserType.MASTER),
                        targets(row, UserType.ADMINISTRATOR));
    }

    private static String targets(PermissionRow row, UserType operator) {
        Set<UserType> targets = row.targets().getOrDefault(operator, Set.of());
        String others = targets.stream().map(UserType::id).collect(Collectors.joining(", "));
        String all = row.allowsOnOneself(operator) ? "oneself, " + others : others;
        return all.isEmpty() ? "nobody" : all;
    }
}
