package io.github.dualpassword.identityprovider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** A realm of the same server that is an identity provider of the bank's realm, with people of its own. */
final class PartnerProvider implements AutoCloseable {

    static final String ALIAS = "partner";
    static final String POST_LOGIN_FLOW = "dual-password post broker login";

    private static final String CLIENT = "bank";
    private static final String SECRET = "of-the-bank-at-the-partner";

    private final TestRealm bank;
    private final TestRealm partner;

    private PartnerProvider(TestRealm bank, TestRealm partner) {
        this.bank = bank;
        this.partner = partner;
    }

    /** Imports it, and connects it to the ground's realm with the flows of the profile. @param name of its realm */
    static PartnerProvider of(TestGround ground, String name) {
        TestRealm bank = ground.realm();
        RealmFile file = RealmFile.resource("/small-realm.json")
                .withoutUsers()
                .with(realm -> realm.withArrayProperty("clients")
                        .addPOJO(Map.of(
                                "clientId",
                                CLIENT,
                                "secret",
                                SECRET,
                                "publicClient",
                                false,
                                "redirectUris",
                                List.of(bank.url() + "/broker/*"))));
        PartnerProvider provider = new PartnerProvider(bank, ground.importRealm(file, name));
        provider.connect(ALIAS);
        return provider;
    }

    /** Connects it once more, under another alias. */
    void connect(String alias) {
        bank.admin().post(bank.path("/identity-provider/instances"), representation(alias));
    }

    /** The same as the provider of a company: its new users are members. */
    void connect(String alias, TestContract contract) {
        connect(alias);
        bank.admin().post(bank.path("/organizations/" + contract.id() + "/identity-providers"), alias);
    }

    private Map<String, Object> representation(String alias) {
        String endpoints = partner.url() + "/protocol/openid-connect/";
        Map<String, Object> representation = new HashMap<>();
        representation.put("alias", alias);
        representation.put("providerId", "oidc");
        representation.put("enabled", true);
        representation.put("postBrokerLoginFlowAlias", POST_LOGIN_FLOW);
        representation.put(
                "config",
                Map.of(
                        "clientId",
                        CLIENT,
                        "clientSecret",
                        SECRET,
                        "clientAuthMethod",
                        "client_secret_post",
                        "issuer",
                        partner.url().toString(),
                        "authorizationUrl",
                        endpoints + "auth",
                        "tokenUrl",
                        endpoints + "token",
                        "jwksUrl",
                        endpoints + "certs",
                        "useJwksUrl",
                        "true",
                        "validateSignature",
                        "true",
                        "acceptsPromptNoneForwardFromClient",
                        "true"));
        return representation;
    }

    /** Somebody who has an account here, and has not been at the bank yet. @return their id */
    String person(String loginId) {
        return TestUser.added(partner, loginId)
                .withMail(loginId + "@sample.example")
                .withLoginPassword()
                .id();
    }

    /** The bank's user whom the first login of a new person has made. */
    TestUser user(String loginId) {
        person(loginId);
        signedIn(loginId);
        return TestUser.existing(bank, loginId);
    }

    /** A person who has just logged in at the bank, through here. */
    Visitor signedIn(String loginId) {
        Visitor visitor = bank.client().visitor();
        logIn(visitor, loginId, bank.client().authorization().locale("ja")).response();
        return visitor;
    }

    /** What the bank answers a person who logs in here, with a request of its application. */
    Page logIn(Visitor visitor, String loginId, AuthorizationRequest request) {
        return logIn(visitor.open(request.url()), loginId);
    }

    /** The same from the bank's login page on. */
    Page logIn(Page loginPage, String loginId) {
        return logInHere(loginPage.visitor().open(loginPage.link("social-" + ALIAS)), loginId);
    }

    Page logIn(String loginId, AuthorizationRequest request) {
        return logIn(bank.client().visitor(), loginId, request);
    }

    /** From the provider's own login page on. */
    static Page logInHere(Page loginPage, String loginId) {
        return loginPage.logIn(loginId, "Login-" + loginId);
    }

    /** The same where somebody is logged in there, and is asked for the password once more. */
    static Page logInHereAgain(Page loginPage, String loginId) {
        return loginPage.submit(Map.of("password", "Login-" + loginId));
    }

    /** Links a person to a user of the bank, as bank staff do. */
    void link(TestUser user, String personId, String loginId) {
        bank.admin()
                .post(
                        bank.path("/users/" + user.id() + "/federated-identity/" + ALIAS),
                        Map.of("userId", personId, "userName", loginId));
    }

    /** Names of the people who are linked to a user of the bank. */
    List<String> linked(TestUser user) {
        return bank.admin()
                .get(bank.path("/users/" + user.id() + "/federated-identity"))
                .findValuesAsText("userName");
    }

    /** Ends the sessions of everybody here; those at the bank go on. */
    void logEverybodyOut() {
        partner.admin().post(partner.path("/logout-all"), null);
    }

    @Override
    public void close() {
        partner.close();
    }
}
