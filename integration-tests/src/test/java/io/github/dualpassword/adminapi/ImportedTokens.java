package io.github.dualpassword.adminapi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;

/** Tokens that the bank imports into a realm. */
public final class ImportedTokens {

    private final TestRealm realm;
    private final AtomicInteger last = new AtomicInteger(30_000_000);

    public ImportedTokens(TestRealm realm) {
        this.realm = realm;
    }

    /** Imports tokens into stock. */
    public void add(String... serials) {
        String id = begin();
        addFile(
                id,
                "serial,secret-hex\n"
                        + String.join(
                                "\n",
                                List.of(serials).stream()
                                        .map(serial -> serial + "," + secret(serial))
                                        .toList()));
        commit(id);
    }

    /** Imports a token that a contract has. */
    void addTo(TestContract contract, String serial) {
        addTo(contract, serial, secret(serial));
    }

    /** Imports many of them at once, with secrets that {@link #secretBytes} tells. */
    public void addTo(TestContract contract, List<String> serials) {
        String id = begin();
        addFile(
                id,
                "serial,secret-hex,contract\n"
                        + String.join(
                                "\n",
                                serials.stream()
                                        .map(serial -> serial + "," + secret(serial) + "," + contract.id())
                                        .toList()));
        commit(id);
    }

    /** The same with a secret, hexadecimal. */
    public void addTo(TestContract contract, String serial, String secret) {
        String id = begin();
        addFile(id, "serial,secret-hex,contract\n" + serial + "," + secret + "," + contract.id());
        commit(id);
    }

    /** The same with a further column, such as the day on which it {@code expiry expires}. */
    public void addTo(TestContract contract, String serial, String secret, String column, String value) {
        String id = begin();
        addFile(
                id,
                "serial,secret-hex,contract," + column + "\n" + String.join(",", serial, secret, contract.id(), value));
        commit(id);
    }

    void revoke(String serial) {
        realm.admin().post(path("/tokens/" + serial + "/revoke"), Map.of());
    }

    /** Begins an import; its id. */
    String begin() {
        return begin(realm.admin(), realm.path(""));
    }

    /** The same in the realm at {@code path}. */
    static String begin(AdminApi admin, String path) {
        return admin.call("POST", path + "/dual-password/token-imports", null)
                .orFail()
                .json()
                .get("id")
                .asText();
    }

    /** The same, and has it take a file with a token that is nowhere else. */
    String beginWithFile() {
        String id = begin();
        String serial = String.valueOf(last.incrementAndGet());
        addFile(id, "serial,secret-hex\n" + serial + "," + secret(serial));
        return id;
    }

    /** Has an import take a CSV file; what is told of it. */
    JsonNode addFile(String id, String csv) {
        return addFile(id, Map.of("format", "csv", "content", csv, "allow", List.of("plain_secrets")));
    }

    JsonNode addFile(String id, Map<String, Object> file) {
        return realm.admin()
                .call("POST", path("/token-imports/" + id + "/files"), file)
                .orFail()
                .json();
    }

    JsonNode report(String id) {
        return realm.admin().get(path("/token-imports/" + id));
    }

    /** The status of the answer. */
    int commit(String id) {
        return realm.admin()
                .call("POST", path("/token-imports/" + id + "/commit"), null)
                .status();
    }

    JsonNode find(String query) {
        return realm.admin().get(path("/tokens?" + query));
    }

    /** The secret of a token, hexadecimal. */
    static String secret(String serial) {
        return HexFormat.of().formatHex(secretBytes(serial));
    }

    /** The secret of a token. */
    public static byte[] secretBytes(String serial) {
        return ("secret-of-" + serial).getBytes(StandardCharsets.US_ASCII);
    }

    private String path(String rest) {
        return realm.path("/dual-password" + rest);
    }
}
