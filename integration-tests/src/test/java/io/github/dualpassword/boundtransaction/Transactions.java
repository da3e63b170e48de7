package io.github.dualpassword.boundtransaction;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;

/** What an application pushes to have a transfer confirmed, written as it goes over the wire. */
public final class Transactions {

    public static final String PARAMETER = "authorization_details";

    private Transactions() {}

    /** A transfer, of so many yen. */
    public static String transfer(String txn, String yen) {
        return """
                [{"type":"dual-password-transaction","txn":"%s","payee":"株式会社サンプル商事",\
                "account":"見本銀行 本店営業部 普通 1234567","amount":"%s","currency":"JPY",\
                "lines":[{"label":"振込指定日","value":"2026年12月1日"}]}]""".formatted(txn, yen);
    }

    /** A request to have it confirmed by the confirmation password, in Japanese. */
    public static AuthorizationRequest request(OidcClient client, String details) {
        return client.authorization().locale("ja").acrValues("confirmation").with(PARAMETER, details);
    }

    /** What the application is told when it asks afterwards. */
    public static Answer ask(OidcClient client, String txn) {
        return JsonHttp.postForm(
                inquiry(client), Map.of("client_id", client.id(), "client_secret", client.secret(), "txn", txn));
    }

    /** How far the transaction has come. */
    public static String state(OidcClient client, String txn) {
        return ask(client, txn).orFail().json().get("state").asText();
    }

    /** Where the application asks. */
    static URI inquiry(OidcClient client) {
        return URI.create(client.realm() + "/dual-password-transactions");
    }

    /** The hash that the ID token has of it, computed as an application does. */
    public static String hash(String details) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(details.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
