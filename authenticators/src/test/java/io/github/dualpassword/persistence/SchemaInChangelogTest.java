package io.github.dualpassword.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The changelog for administrators who keep Keycloak in a schema of its own, or migrate by hand. */
class SchemaInChangelogTest {

    private static final String BEFORE = "META-INF/changelog-without-schema.xml";

    private final EmptyDatabase database;

    SchemaInChangelogTest() throws SQLException {
        this.database = new EmptyDatabase();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void everyStatementOfTheScriptNamesTheSchema() throws Exception {
        database.execute("create schema BANK");

        List<String> altered = database.script("BANK")
                .lines()
                .filter(line -> line.matches("(?i)(create|alter|insert|update|drop).*\\bDP_.*"))
                .toList();

        assertThat(altered).hasSizeGreaterThan(20).anyMatch(line -> line.contains("CK_DP_MAIL_SETTLED"));
        assertThat(altered).allMatch(line -> line.contains("BANK.DP_") || line.contains("BANK.DATABASECHANGELOG"));
    }

    @Test
    void aDatabaseThatRanTheChangeSetsBeforeTheyNamedTheSchemaIsUpToDate() throws Exception {
        int before = database.applyChangelog(BEFORE);
        List<List<String>> ran = database.query("select ID, MD5SUM from DATABASECHANGELOG order by ID");
        assertThat(before).isEqualTo(ran.size());

        int further = database.applyChangelog();

        assertThat(database.query("select count(*) from DATABASECHANGELOG"))
                .containsExactly(List.of(String.valueOf(before + further)));
        assertThat(database.query("select ID from DATABASECHANGELOG where EXECTYPE not in ('EXECUTED', 'MARK_RAN')"))
                .isEmpty();
        assertThat(database.applyChangelog()).isZero();
    }

    @Test
    void itHasTheSameConstraintsAsANewOne() throws Exception {
        database.applyChangelog(BEFORE);
        database.applyChangelog();

        try (EmptyDatabase other = new EmptyDatabase()) {
            other.applyChangelog();
            assertThat(constraints(database)).isNotEmpty().isEqualTo(constraints(other));
        }
    }

    @Test
    void noPlainSqlStandsInTheChangelog() throws IOException {
        assertThat(changelog()).doesNotContain("<sql>", "<sqlFile", "<createProcedure");
    }

    /** Keycloak knows the database that it runs on and no other: an attribute that names one keeps it from starting. */
    @Test
    void whatIsForOneDatabaseIsSoByAPrecondition() throws IOException {
        assertThat(changelog()).doesNotContain(" dbms=\"").contains("<dbms type=\"mariadb\"/>");
    }

    private String changelog() throws IOException {
        try (InputStream changelog =
                getClass().getClassLoader().getResourceAsStream(new DualPasswordEntities().getChangelogLocation())) {
            return new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> constraints(EmptyDatabase of) throws SQLException {
        return of.query("select c.CONSTRAINT_NAME, c.CHECK_CLAUSE from INFORMATION_SCHEMA.CHECK_CONSTRAINTS c"
                + " where c.CONSTRAINT_NAME like 'CK_DP_%' order by c.CONSTRAINT_NAME");
    }
}
