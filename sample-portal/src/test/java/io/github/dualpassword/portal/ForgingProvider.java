package io.github.dualpassword.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID provider that signs whatever a test asks for. Keycloak itself never issues the tokens that an attacker would
 * like to show; the portal's refusals can be tested with this one only. What Keycloak does issue is tested with Keycloak.
 */
public final class ForgingProvider {

    public static final String CLIENT = "sample-portal";

    private static final String REFERENCE = "urn:ietf:params:oauth:request_uri:";

    private record Refusal(int status, String body) {}

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> pushedRequests = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> inquiries = new CopyOnWriteArrayList<>();
    private volatile String idToken = "";
    private volatile Optional<Refusal> refusalOfPush = Optional.empty();
    private volatile Optional<String> state = Optional.empty();

    public ForgingProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noFreePort) {
            throw new UncheckedIOException(noFreePort);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.createContext("/par", this::par);
        server.createContext("/dual-password-transactions", this::inquiry);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next exchanges answer with these claims, properly signed. Defaults fit the portal; the change may spoil them. */
    public void issue(UnaryOperator<JWTClaimsSet.Builder> change) {
        idToken = sign(claims(change), key, JOSEObjectType.JWT);
    }

    /** As {@link #issue}, with a key that the provider does not publish. */
    public void issueSignedByAnother(UnaryOperator<JWTClaimsSet.Builder> change) {
        RSAKey another = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
        idToken = sign(claims(change), another, JOSEObjectType.JWT);
    }

    /** A back-channel logout token. */
    public String logoutToken(String subject, String session) {
        JWTClaimsSet claims = claims(token -> token.subject(subject)
                .claim("sid", session)
                .jwtID("logout-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        return sign(claims, key, new JOSEObjectType("logout+jwt"));
    }

    /** Claims of a user who has confirmed what was pushed. */
    public static UnaryOperator<JWTClaimsSet.Builder> confirmationOf(Map<String, String> pushed, String acr) {
        String details = pushed.get("authorization_details");
        return token -> token.subject("subject-of-user01")
                .claim("sid", "session-of-user01")
                .claim("acr", acr)
                .claim("nonce", pushed.get("nonce"))
                .claim("txn", details.replaceAll(".*\"txn\":\"([^\"]+)\".*", "$1"))
                .claim("txn_hash", hash(details));
    }

    /** SHA-256 in base64url. */
    public static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The next pushed request is refused, with an answer of this kind. */
    public void refusePush(int status, String body) {
        refusalOfPush = Optional.of(new Refusal(status, body));
    }

    /** What is answered to who asks for a transaction; nothing is known of it where this is empty. */
    public void transactionsAre(Optional<String> told) {
        state = told;
    }

    /** The code is refused from now on, until another token is issued. */
    public void refuseCodes() {
        idToken = "";
    }

    /** The parameters of the last token request. */
    public Map<String, String> lastTokenRequest() {
        return last(tokenRequests);
    }

    /** The parameters of the last question for a transaction. */
    public Map<String, String> lastInquiry() {
        return last(inquiries);
    }

    /** The parameters of a pushed request, by the reference that the browser carries. */
    public Map<String, String> pushed(String reference) {
        return pushedRequests.get(Integer.parseInt(reference.substring(REFERENCE.length())));
    }

    private static Map<String, String> last(List<Map<String, String>> requests) {
        return requests.get(requests.size() - 1);
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("auth_time", now.getEpochSecond()))
                .build();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parameter -> parameter[0],
                        parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    }

    private void par(HttpExchange exchange) throws IOException {
        Map<String, String> pushed = form(exchange);
        Optional<Refusal> refusal = refusalOfPush;
        refusalOfPush = Optional.empty();
        if (refusal.isPresent()) {
            answer(exchange, refusal.get().status(), refusal.get().body());
        } else {
            pushedRequests.add(pushed);
            answer(exchange, Map.of("request_uri", REFERENCE + (pushedRequests.size() - 1), "expires_in", 60));
        }
    }

    private void inquiry(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange);
        inquiries.add(asked);
        if (state.isPresent()) {
            answer(exchange, Map.of("txn", asked.get("txn"), "state", state.get()));
        } else {
            answer(exchange, 404, "{\"error\":\"invalid_request\",\"error_description\":\"transaction_unknown\"}");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenRequests.add(form(exchange));
        if (idToken.isEmpty()) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                Map.of(
                        "access_token",
                        "of-no-use",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        "openid",
                        "id_token",
                        idToken));
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/auth",
                "token_endpoint",
                issuer() + "/token",
                "pushed_authorization_request_endpoint",
                issuer() + "/par",
                "jwks_uri",
                issuer() + "/jwks",
                "end_session_endpoint",
                issuer() + "/logout",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private static void answer(HttpExchange exchange, Map<String, Object> json) throws IOException {
        answer(exchange, 200, JSONObjectUtils.toJSONString(json));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String sign(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException cannotSign) {
            throw new IllegalStateException(cannotSign);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException cannotGenerate) {
            throw new IllegalStateException(cannotGenerate);
        }
    }
}
