package io.github.dualpassword.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.OwnerOnly;
import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;

/**
 * Brings the sample tokens into the realm, as a bank and its customers do: imported and assigned by bank staff through the
 * Admin API, registered by users at a login, and one suspended by wrong codes. Done once; interrupted, it goes on at the next
 * start.
 */
final class TokenSetUp {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String REGISTRATION = "#dual-password-register-token";
    private static final String SUSPENDED = "[data-refusal=otp_suspended]";
    private static final String CODE = "one-time-password";
    private static final String REGISTER_PASSKEY = "register-passkey";
    private static final int MOST_ENTRIES = 10;

    private final AdminApi admin;
    private final URI keycloak;
    private final DemoProfile profile;
    private final String realm;
    private final Map<String, SampleUser> users;

    private TokenSetUp(AdminApi admin, URI keycloak, DemoProfile profile, List<SampleUser> users) {
        this.admin = admin;
        this.keycloak = keycloak;
        this.profile = profile;
        this.realm = profile.realm();
        this.users = users.stream().collect(Collectors.toMap(SampleUser::loginId, user -> user));
    }

    static TokenSetUp of(DemoPorts ports, DemoProfile profile, List<SampleUser> users) {
        URI keycloak = ports.keycloakUrl();
        return new TokenSetUp(AdminApi.of(keycloak), keycloak, profile, users);
    }

    /** Does what is still to be done; the tokens. */
    List<KeyFob> complete(Path home) {
        List<SampleToken> tokens = SampleToken.all();
        TokenFile file = TokenFile.in(home.resolve("tokens"), tokens, this::contract, LocalDate.now(ZONE));
        List<KeyFob> fobs = file.fobs(tokens);
        Path done = home.resolve("tokens/done");
        if (!Files.exists(done)) {
            if (isMissing(tokens.get(0))) {
                bringIn(file.content());
            }
            try (SetUpClient client = SetUpClient.added(admin, keycloak, realm)) {
                fobs.forEach(fob -> giveOut(fob, client.client()));
            }
            // Whoever plays the demo logs in anew.
            admin.post(path("/logout-all"), Map.of());
            OwnerOnly.write(done, "");
        }
        return fobs;
    }

    /** The id of a contract. */
    private String contract(String alias) {
        return StreamSupport.stream(admin.get(path("/organizations")).spliterator(), false)
                .filter(contract -> contract.get("alias").asText().equals(alias))
                .map(contract -> contract.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new DemoFailure("There is no contract " + alias));
    }

    /** All tokens come at once. */
    private boolean isMissing(SampleToken token) {
        return admin.call("GET", path("/dual-password/tokens/") + token.serial(), null)
                        .status()
                == 404;
    }

    private void bringIn(String csv) {
        String imports = path("/dual-password/token-imports");
        String id = admin.post(imports, Map.of()).json().get("id").asText();
        JsonNode report = admin.post(
                        imports + "/" + id + "/files",
                        Map.of("format", "csv", "content", csv, "allow", List.of("plain_secrets")))
                .json();
        if (!report.get("faults").isEmpty()) {
            throw new DemoFailure("The sample tokens were not imported: " + report.get("faults"));
        }
        admin.post(imports + "/" + id + "/commit", Map.of());
    }

    private void giveOut(KeyFob fob, OidcClient client) {
        fob.token().users().forEach(user -> register(fob, users.get(user), client));
        if (fob.token().standing() == SampleToken.Standing.SUSPENDED) {
            suspend(fob, users.get(fob.token().users().get(0)), client);
        }
    }

    /**
     * Registers a token, with the code that it has shown before: the one that it shows is left to whoever plays the demo, or to
     * the next who shares it.
     */
    private void register(KeyFob fob, SampleUser user, OidcClient client) {
        Page page = logIn(user, client, client.authorization());
        Instant now = Instant.now();
        for (String code : List.of(fob.codeBefore(now), fob.codeAt(now))) {
            if (page.has(REGISTRATION)) {
                page = page.submit(Map.of("token-serial", fob.token().serial(), CODE, code));
            }
        }
        if (!page.atApplication()) {
            throw new DemoFailure("%s could not register the token %s: %s"
                    .formatted(user.loginId(), fob.token().serial(), page.text()));
        }
    }

    private void suspend(KeyFob fob, SampleUser user, OidcClient client) {
        Page page = logIn(user, client, askedForCode(client));
        for (int entry = 0; entry < MOST_ENTRIES && !page.has(SUSPENDED); entry++) {
            page = page.submit(wrong(fob, user));
        }
        if (!page.has(SUSPENDED)) {
            throw new DemoFailure("The token " + fob.token().serial() + " could not be suspended: " + page.text());
        }
    }

    private AuthorizationRequest askedForCode(OidcClient client) {
        return profile.hasPasskeys()
                ? client.authorization().action(REGISTER_PASSKEY)
                : client.authorization().acrValues("otp");
    }

    private Map<String, String> wrong(KeyFob fob, SampleUser user) {
        String code = fob.wrongCodeAt(Instant.now());
        return profile.hasPasskeys()
                ? Map.of(
                        "passkey-label",
                        user.loginId(),
                        "confirmation-password",
                        user.confirmationPassword(),
                        CODE,
                        code,
                        "prove",
                        "true")
                : Map.of(CODE, code);
    }

    private String path(String inRealm) {
        return "/realms/" + realm + inRealm;
    }

    private static Page logIn(SampleUser user, OidcClient client, AuthorizationRequest request) {
        return client.visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }
}
