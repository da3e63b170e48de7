package io.github.dualpassword.password.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.LogPart;
import io.github.dualpassword.testground.server.PostgresDatabase;

import static io.github.dualpassword.password.change.MarkedChanges.MARK;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people type while they change passwords, none of it turns up anywhere. */
class SecretsOfChangesStayHiddenTest {

    /**
     * Everything, and not only what is thought of here, logs all it can: Keycloak, Hibernate with the values it binds,
     * RESTEasy, Vert.x, Infinispan. Only Hibernate's bookkeeping of cascades, which names classes and is more than half of
     * all lines, is left out.
     */
    private static final String LEFT_OUT = "org.hibernate.orm.core";

    private static final Pattern TRACE = Pattern.compile(" TRACE \\[([^\\]]+)\\]");

    private static final Pattern PLACE = Pattern.compile("(?s).{0,80}" + MARK + ".{0,40}");

    /** With one of Keycloak's own hashes, whose providers log too. */
    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> file.withoutUsers()
                            .with(realm -> realm.put(
                                    "passwordPolicy",
                                    realm.get("passwordPolicy").asText()
                                            + " and hashAlgorithm(pbkdf2-sha512) and hashIterations(10)")));

    private static MarkedChanges changes;
    private static LogPart log;

    @BeforeAll
    static void change() {
        log = LogPart.fromNow(ground.server());
        ground.realm().logEverythingExcept(LEFT_OUT);
        changes = new MarkedChanges(ground);
        changes.carryOut();
    }

    @AfterAll
    static void logAsBefore() {
        ground.realm().logAsBefore();
    }

    @Test
    void noEventHoldsOne() {
        List<JsonNode> events = ground.realm().events();

        assertThat(events)
                .extracting(event -> event.get("type").asText() + " "
                        + event.at("/details/dual_password_event").asText("")
                        + " " + event.path("error").asText(""))
                .contains(
                        "UPDATE_CREDENTIAL own-change ",
                        "UPDATE_CREDENTIAL forced-change ",
                        "UPDATE_CREDENTIAL expiry-change ",
                        "UPDATE_CREDENTIAL change-passwords ",
                        "UPDATE_CREDENTIAL_ERROR own-change invalid_user_credentials",
                        "UPDATE_CREDENTIAL_ERROR own-change password_rejected",
                        "UPDATE_CREDENTIAL_ERROR own-change user_temporarily_disabled");
        assertThat(events).flatExtracting(event -> found(event.toString())).isEmpty();
    }

    @Test
    void noAdminEventHoldsOne() {
        assertThat(ground.realm().adminEvents())
                .anyMatch(event -> event.toString().contains("reset-password"))
                .flatExtracting(event -> found(event.toString()))
                .isEmpty();
    }

    @Test
    void noMailHoldsOne() {
        List<MimeMessage> mails = ground.mail().to(MarkedChanges.MAIL_DOMAIN);

        assertThat(ground.realm().mails())
                .extracting(mail -> mail.get("kind").asText())
                .contains("passwords-changed", "suspended");
        assertThat(mails).hasSameSizeAs(ground.realm().mails());
        assertThat(mails)
                .flatExtracting(SecretsOfChangesStayHiddenTest::forms)
                .flatExtracting(SecretsOfChangesStayHiddenTest::found)
                .isEmpty();
    }

    @Test
    void noAddressHoldsOne() {
        assertThat(changes.traffic())
                .flatExtracting(Traffic::addresses)
                .anyMatch(address -> address.contains("/login-actions/required-action"))
                .anyMatch(address -> address.contains("code="))
                .flatExtracting(SecretsOfChangesStayHiddenTest::found)
                .isEmpty();
    }

    @Test
    void noHeaderHoldsOne() {
        assertThat(changes.traffic())
                .flatExtracting(Traffic::headers)
                .anyMatch(headers -> headers.contains("set-cookie"))
                .anyMatch(headers -> headers.contains("location"))
                .flatExtracting(SecretsOfChangesStayHiddenTest::found)
                .isEmpty();
    }

    @Test
    void noPageHoldsOne() {
        assertThat(changes.traffic())
                .flatExtracting(Traffic::pages)
                .anyMatch(page -> page.contains("id=\"input-error-current-login-password\""))
                .anyMatch(page -> page.contains("id=\"input-error-new-confirmation-password\""))
                // What the server keeps of the sessions stands on this one.
                .anyMatch(page -> page.contains("dual-password-change-user-passwords-sealed"))
                .flatExtracting(SecretsOfChangesStayHiddenTest::found)
                .isEmpty();
    }

    @Test
    void noAnswerOfTheTokenEndpointHoldsOne() {
        assertThat(changes.answers())
                .anyMatch(answer -> answer.contains("Account is not fully set up"))
                .flatExtracting(SecretsOfChangesStayHiddenTest::found)
                .isEmpty();
    }

    @Test
    void noCredentialIsShownToBankStaffWithOne() {
        JsonNode users = ground.realm().admin().get(ground.realm().path("/users?email=" + MarkedChanges.MAIL_DOMAIN));

        assertThat(users).hasSize(MarkedChanges.USERS).allSatisfy(user -> {
            String path = "/users/" + user.get("id").asText() + "/credentials";
            JsonNode stored = ground.realm().admin().get(ground.realm().path(path));
            assertThat(stored).isNotEmpty();
            assertThat(stored.toString()).doesNotContain(MARK);
        });
        assertThat(users.toString()).doesNotContain(MARK);
    }

    @Test
    void noRowOfTheDatabaseHoldsOne() {
        PostgresDatabase database = ground.server().database().orElseThrow();
        List<String> tables =
                database.query("select table_name from information_schema.tables where table_schema = 'public'");

        assertThat(tables).contains("credential", "event_entity", "admin_event_entity", "dp_mail", "dp_change_history");
        assertThat(database.query("select * from dp_change_history")).isNotEmpty();
        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(database.query(rowsWithMark(table))).isEmpty());
    }

    @Test
    void noLineOfTheLogHoldsOne() {
        Set<String> traced = new HashSet<>();
        List<String> found = new ArrayList<>();
        log.forEachLine(line -> {
            Matcher trace = TRACE.matcher(line);
            if (trace.find()) {
                traced.add(trace.group(1));
            }
            if (line.contains(MARK)) {
                found.add(line);
            }
        });

        assertThat(traced)
                .contains("org.hibernate.orm.jdbc.bind", "io.vertx.ext.web.RoutingContext")
                .anyMatch(category -> category.startsWith("org.keycloak."));
        assertThat(found).isEmpty();
    }

    /** Every place with a mark, and what stands around it. */
    private static List<String> found(String text) {
        return text.contains(MARK)
                ? PLACE.matcher(text).results().map(MatchResult::group).toList()
                : List.of();
    }

    /** A row as text shows bytes in hexadecimal digits. */
    private static String rowsWithMark(String table) {
        String digits = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));
        return "select t::text from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                .formatted(table, MARK, digits);
    }

    /** As it was sent, and each of its parts as it is read. */
    private static List<String> forms(MimeMessage mail) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            List<String> forms = new ArrayList<>(List.of(source.toString(StandardCharsets.UTF_8), mail.getSubject()));
            addTexts(mail, forms);
            return forms;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addTexts(Part part, List<String> texts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                addTexts(parts.getBodyPart(i), texts);
            }
        } else {
            texts.add(part.getContent().toString());
        }
    }
}
