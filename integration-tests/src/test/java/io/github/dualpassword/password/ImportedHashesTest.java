package io.github.dualpassword.password;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Both passwords of users who come from another system are imported as hashes, and are theirs from then on. */
class ImportedHashesTest {

    private static final String POLICY = "hashAlgorithm(pbkdf2-sha512) and hashIterations(11)";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(file(List.of()));

    /** How Keycloak takes users with credentials. */
    enum Way {
        /** Users in the file with which the realm is created. */
        REALM_FILE {
            @Override
            TestRealm bring(Map<String, Object> user) {
                return ground.importRealm(file(List.of(user)), "migrated-" + user.get("username"));
            }
        },
        PARTIAL_IMPORT {
            @Override
            TestRealm bring(Map<String, Object> user) {
                ground.realm()
                        .admin()
                        .post(
                                ground.realm().path("/partialImport"),
                                Map.of("ifResourceExists", "FAIL", "users", List.of(user)))
                        .orFail();
                return ground.realm();
            }
        },
        POST {
            @Override
            TestRealm bring(Map<String, Object> user) {
                ground.realm().admin().post(ground.realm().path("/users"), user).orFail();
                return ground.realm();
            }
        },
        /** For a user who is there already. */
        PUT {
            @Override
            TestRealm bring(Map<String, Object> user) {
                Map<String, Object> without = new HashMap<>(user);
                without.remove("credentials");
                POST.bring(without);
                String id = ground.realm().userId((String) user.get("username"));
                ground.realm()
                        .admin()
                        .put(ground.realm().path("/users/" + id), user)
                        .orFail();
                return ground.realm();
            }
        };

        /** @return the realm that the user is in */
        abstract TestRealm bring(Map<String, Object> user);
    }

    static Stream<Arguments> waysAndHashes() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(ImportedHash.values()).map(hash -> arguments(way, hash)));
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("waysAndHashes")
    void theUserLogsInAndConfirmsAndBothAreHashedAsTheRealmWantsIt(Way way, ImportedHash hash) {
        String loginId = "%s-%s".formatted(way, hash).toLowerCase(Locale.ROOT).replace('_', '-');
        TestRealm realm = way.bring(user(loginId, hash.both()));
        TestUser user = TestUser.existing(realm, loginId);
        Map<String, String> before = datesOf(user);

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(acr(realm, user, hash)).isEqualTo("confirmation");

        assertThat(user.storedCredentials())
                .hasSize(2)
                .allSatisfy(stored -> assertThat(stored.get("credentialData").asText())
                        .contains("\"pbkdf2-sha512\"", "\"hashIterations\":11")
                        .doesNotContain("memory"));
        assertThat(datesOf(user)).isEqualTo(before);
        assertThat(acr(realm, user, hash)).isEqualTo("confirmation");
    }

    @ParameterizedTest
    @EnumSource(ImportedHash.class)
    void wrongEntriesOfBothAreCountedAndSuspend(ImportedHash hash) {
        TestUser user = posted("guessed-" + hash.ordinal(), hash.both());
        Journeys journeys = new Journeys(ground.realm());

        journeys.wrongConfirmations(toConfirmation(ground.realm(), user, hash), 5);
        journeys.wrongLogins(user, 5);

        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(user.loginState().get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(journeys.logIn(user.loginId(), hash.loginPassword()).atApplication())
                .isFalse();
    }

    @Test
    void aDateInTheFileIsWhenThePasswordWasSet() {
        long longAgo = ground.realm().now().minus(Duration.ofDays(100)).toEpochMilli();
        Map<String, Object> old = new HashMap<>(ImportedHash.PBKDF2_SHA512.confirmation(Map.of()));
        old.put("createdDate", longAgo);
        TestUser user = posted("dated", List.of(ImportedHash.PBKDF2_SHA512.login(), old));

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("expired");
        assertThat(datesOf(user)).containsEntry("confirmation-password", String.valueOf(longAgo));
    }

    @Test
    void oneThatIsMarkedAsProvisionalMustBeChangedFirst() {
        ImportedHash hash = ImportedHash.ARGON2;
        TestUser user =
                posted("provisional", List.of(hash.login(), hash.confirmation(Map.of("provisional", List.of("true")))));
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");

        Page replaced = toConfirmation(ground.realm(), user, hash)
                .submit(Map.of(
                        "current-confirmation-password", hash.confirmationPassword(),
                        "new-confirmation-password", "Another-one",
                        "new-confirmation-password-again", "Another-one"));

        assertThat(new Journeys(ground.realm())
                        .confirm(replaced, "Another-one")
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void oneThatIsTheLoginPasswordTooMustBeChanged() {
        ImportedHash hash = ImportedHash.PBKDF2_SHA256;
        TestUser user = posted("equal", List.of(hash.login(), hash.asConfirmation(hash.loginPassword())));

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), hash.loginPassword());

        assertThat(page.atApplication()).isFalse();
        assertThat(page.has("[name=new-confirmation-password]")).isTrue();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("same_as_other");
    }

    /** Whoever has proven the former one has not proven this one. */
    @Test
    void aHashThatReplacesAnotherHasItsOwnDateEvenWhereTheFileSaysTheSame() {
        ImportedHash hash = ImportedHash.PBKDF2_SHA512;
        TestUser user = posted("replaced", hash.both());
        String before = datesOf(user).get("confirmation-password");

        replace(user, hash, "Another-one", before);

        assertThat(datesOf(user).get("confirmation-password")).isNotEqualTo(before);
        assertThat(new Journeys(ground.realm())
                        .confirm(toConfirmation(ground.realm(), user, hash), "Another-one")
                        .response()
                        .code())
                .isPresent();
    }

    /** The date of the second one is taken from it already; that of the third is the first one's. */
    @Test
    void aHashWithTheDateOfAnEarlierOneIsNotTakenForIt() {
        ImportedHash hash = ImportedHash.PBKDF2_SHA512;
        TestUser user = posted("dated-alike", hash.both());
        String first = datesOf(user).get("confirmation-password");
        String id = confirmationId(user);

        replace(user, hash, "Second-one", first);
        replace(user, hash, "Third-one", first);

        assertThat(datesOf(user).get("confirmation-password")).isEqualTo(first);
        assertThat(confirmationId(user)).isNotEqualTo(id);
    }

    private static void replace(TestUser user, ImportedHash hash, String password, String date) {
        Map<String, Object> another = new HashMap<>(hash.asConfirmation(password));
        another.put("createdDate", Long.parseLong(date));
        ground.realm()
                .admin()
                .put(ground.realm().path("/users/" + user.id()), Map.of("credentials", List.of(another)))
                .orFail();
    }

    private static String confirmationId(TestUser user) {
        for (JsonNode stored : user.storedCredentials()) {
            if (stored.get("type").asText().equals("confirmation-password")) {
                return stored.get("id").asText();
            }
        }
        throw new AssertionError("There is no confirmation password");
    }

    /** Keycloak has a provider for each type but those of former passwords. */
    @Test
    void formerPasswordsAreNotImported() {
        Map<String, Object> former = new HashMap<>(ImportedHash.PBKDF2_SHA512.asConfirmation("Former-one"));
        former.put("type", "confirmation-password-history");

        TestUser user = posted("former", List.of(ImportedHash.PBKDF2_SHA512.login(), former));

        assertThat(datesOf(user)).containsOnlyKeys("password");
    }

    private static TestUser posted(String loginId, List<Map<String, Object>> credentials) {
        return TestUser.existing(Way.POST.bring(user(loginId, credentials)), loginId);
    }

    private static Map<String, Object> user(String loginId, List<Map<String, Object>> credentials) {
        return Map.of("username", loginId, "enabled", true, "lastName", "データ花子", "credentials", credentials);
    }

    private static String acr(TestRealm realm, TestUser user, ImportedHash hash) {
        AuthorizationRequest request = new Journeys(realm).confirmationRequest();
        Page form = realm.client().visitor().open(request.url()).logIn(user.loginId(), hash.loginPassword());
        Page back = new Journeys(realm).confirm(form, hash.confirmationPassword());
        Tokens tokens = realm.client().exchange(request, back.response());
        return tokens.idToken().get("acr").asText();
    }

    private static Page toConfirmation(TestRealm realm, TestUser user, ImportedHash hash) {
        return realm.client()
                .visitor()
                .open(new Journeys(realm).confirmationRequest().url())
                .logIn(user.loginId(), hash.loginPassword());
    }

    /** When each was set, by its type. */
    private static Map<String, String> datesOf(TestUser user) {
        Map<String, String> dates = new HashMap<>();
        for (JsonNode stored : user.storedCredentials()) {
            dates.put(stored.get("type").asText(), stored.get("createdDate").asText());
        }
        return dates;
    }

    private static RealmFile file(List<Map<String, Object>> users) {
        return RealmFile.profile("two-stage").withoutUsers().with(realm -> {
            realm.put("passwordPolicy", POLICY);
            users.forEach(user -> realm.withArrayProperty("users").add(JsonHttp.JSON.valueToTree(user)));
        });
    }
}
