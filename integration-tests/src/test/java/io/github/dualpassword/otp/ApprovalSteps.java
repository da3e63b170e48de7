package io.github.dualpassword.otp;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

/** What browsers do that wait for a phone. */
public record ApprovalSteps(TestRealm realm, OidcClient client) {

    public static final String WAITING = "#dual-password-approval";

    /** With a phone whose token confirms something already. */
    ApprovingPhone phone(TestUser user) {
        return ApprovingPhone.of(realm, user);
    }

    /** In a contract of its own. */
    TestUser user(String name) {
        TestUser user = TestUser.addedWithLoginPassword(realm, "approve-" + name);
        Colleagues.of(realm, "approve-" + name).joined(user, "general");
        return user;
    }

    AuthorizationRequest otp() {
        return client.authorization().locale("ja").acrValues("otp");
    }

    /** The page that asks for a code, for a level. */
    Page toCode(TestUser user, AuthorizationRequest request) {
        return client.visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    /** The page that waits: nothing was entered, and the phone is asked. */
    Page ask(Page code) {
        return code.submit(Map.of("one-time-password", "", "confirm", "true"));
    }

    Page waiting(TestUser user) {
        return ask(toCode(user, otp()));
    }

    public static String number(Page waiting) {
        return waiting.document()
                .select(".dual-password-approval-number [aria-hidden]")
                .text();
    }

    /** What the page's script does when something has become of the request. */
    public static Page goOn(Page waiting) {
        return waiting.press("approved");
    }

    /** What the page's script asks. */
    public static String state(Page waiting) {
        return state(stateOf(waiting), waiting);
    }

    /** The same, answered by another node. */
    static String state(Page waiting, TestRealm node) {
        return state(at(stateOf(waiting), node), waiting);
    }

    private static URI stateOf(Page waiting) {
        return waiting.address()
                .resolve(waiting.document()
                        .select("#dual-password-approval-state")
                        .attr("data-wait"));
    }

    private static String state(URI address, Page waiting) {
        return JsonHttp.send(JsonHttp.request(address)
                        .header("Cookie", waiting.visitor().cookies(address))
                        .GET()
                        .build())
                .orFail()
                .json()
                .get("state")
                .asText();
    }

    /** An address as a load balancer would have another node answer it. */
    static URI at(URI address, TestRealm node) {
        return node.url().resolve(address.getRawPath() + "?" + address.getRawQuery());
    }

    /** What was recorded of the user's approvals: names and errors, in order. */
    List<String> recorded(TestUser user) {
        return realm.eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION", "CUSTOM_REQUIRED_ACTION_ERROR").stream()
                .map(event -> event.path("error")
                        .asText(event.at("/details/dual_password_event").asText()))
                .filter(name -> name.startsWith("approval"))
                .toList();
    }
}
