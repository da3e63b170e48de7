package io.github.dualpassword.passkey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * What tests of passkeys have in common.
 *
 * @param sharers the user, and the token by whose code a passkey is registered
 */
public record PasskeySteps(TestRealm realm, Sharers sharers) {

    static final String ACTION = "register-passkey";
    public static final String PAGE = "#dual-password-passkey-form";
    static final String PROVE_PAGE = "#dual-password-register-passkey";
    static final String CREATE_PAGE = "#dual-password-create-passkey";

    /** A user with both passwords and a token. @param number of the token, unique in the realm */
    public static PasskeySteps of(TestRealm realm, String name, int number) {
        Sharers sharers = Sharers.added(realm, name, number, 1);
        sharers.user(0).withConfirmationPassword();
        return new PasskeySteps(realm, sharers);
    }

    public TestUser user() {
        return sharers.user(0);
    }

    public Visitor signedIn() {
        return new Journeys(realm).signedIn(user());
    }

    public Page toRegistration() {
        return signedIn().open(registration().url());
    }

    public AuthorizationRequest registration() {
        return realm.client().authorization().locale("ja").action(ACTION);
    }

    public Page prove(Page page, String label) {
        return prove(page, label, user().confirmationPassword(), sharers.code());
    }

    public Page prove(Page page, String label, String password, String code) {
        return page.submit(Map.of(
                "passkey-label",
                label,
                Journeys.CONFIRMATION_FIELD,
                password,
                "one-time-password",
                code,
                "prove",
                "true"));
    }

    /** The same for a further passkey: one that the user has signs. */
    Page proveBy(SoftKey key, Page page, String label) {
        return proveBy(key.sign(asked(page)), page, label);
    }

    Page proveBy(Map<String, String> signed, Page page, String label) {
        Map<String, String> fields = new HashMap<>(signed);
        fields.put("passkey-label", label);
        fields.put(Journeys.CONFIRMATION_FIELD, user().confirmationPassword());
        return send(page, fields, "prove");
    }

    public Page create(Page page, SoftKey key) {
        return create(page, key.make(asked(page)));
    }

    public static Page create(Page page, Map<String, String> fields) {
        return send(page, fields, "create");
    }

    /** Registers a key, as the page does. */
    public SoftKey registered(SoftKey key, String label) {
        Page back = create(prove(toRegistration(), label), key);
        if (!back.atApplication()) {
            throw new IllegalStateException("Not registered: " + back);
        }
        return key;
    }

    /** Registers another one, for which one that the user has signs. */
    SoftKey further(SoftKey first, String label) {
        SoftKey key = SoftKey.es256();
        Page back = create(proveBy(first, toRegistration(), label), key);
        if (!back.atApplication()) {
            throw new IllegalStateException("Not registered: " + back);
        }
        return key;
    }

    public SoftKey registered() {
        return registered(SoftKey.es256(), "鍵");
    }

    /** What a page asks an authenticator for. */
    public SoftKey.Asked asked(Page page) {
        Element data = page.document().selectFirst("#dual-password-passkey");
        if (data == null) {
            throw new IllegalStateException("Nothing is asked for: " + page);
        }
        return new SoftKey.Asked(data.attr("data-challenge"), data.attr("data-rp-id"), origin(), SoftKey.USUAL, 0);
    }

    String origin() {
        return realm.url().getScheme() + "://" + realm.url().getAuthority();
    }

    public static AuthorizationRequest request(OidcClient client) {
        return client.authorization().locale("ja").acrValues("phr");
    }

    /** A transfer that is to be signed. */
    static AuthorizationRequest transfer(OidcClient client, String txn, String yen) {
        return request(client).with(Transactions.PARAMETER, Transactions.transfer(txn, yen));
    }

    public Page sign(Page page, SoftKey key) {
        return confirm(page, key.sign(asked(page)));
    }

    public static Page confirm(Page page, Map<String, String> fields) {
        return send(page, fields, "confirm");
    }

    private static Page send(Page page, Map<String, String> fields, String button) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(button, "true");
        return page.submit(all);
    }

    /** Ids of what was kept of the user's signatures: of its rows where they can be asked for, else of the events. */
    List<String> evidence() {
        return realm.server()
                .database()
                .map(database -> database.query(
                        "select ID from DP_PASSKEY_PROOF where STATE = 'given' and USER_ID = '" + user().id() + "'"))
                .orElseGet(() -> user().events("LOGIN").stream()
                        .map(event -> event.at("/details/passkey_evidence").asText())
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    public List<JsonNode> passkeys() {
        return realm.admin().get(realm.path("/users/" + user().id() + "/credentials")).findParents("type").stream()
                .filter(credential -> credential.get("type").asText().equals("dual-password-passkey"))
                .toList();
    }
}
