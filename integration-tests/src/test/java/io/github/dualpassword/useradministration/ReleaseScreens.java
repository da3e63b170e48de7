package io.github.dualpassword.useradministration;

import java.util.List;

import org.jsoup.nodes.Element;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of 利用者停止・解除 over plain HTTP: what stands on them, and what a person does there. */
final class ReleaseScreens {

    static final String ACTION = "stop-release-users";
    static final String LIST = "#dual-password-stop-release";
    static final String CONFIRM = "#dual-password-stop-release-confirm";
    static final String RESULT = "#dual-password-stop-release-result";
    static final String REFUSED = "#dual-password-operator-refused";
    static final String PASSWORD = "operator-confirmation-password";

    private ReleaseScreens() {}

    static AuthorizationRequest request(TestRealm realm, String language) {
        return realm.client().authorization().locale(language).action(ACTION);
    }

    /** The list, of an operator who has just logged in. */
    static Page list(TestRealm realm, TestUser operator) {
        return list(realm, operator, "ja");
    }

    static Page list(TestRealm realm, TestUser operator, String language) {
        return new Journeys(realm)
                .signedIn(operator)
                .open(request(realm, language).url());
    }

    /** The form of the list with these users checked, besides those who are already. */
    static Form picked(Page list, TestUser... users) {
        Form form = list.form();
        for (TestUser user : users) {
            form.with("pick", user.id());
        }
        return form;
    }

    /** Executes on the list, as the documents have it. @param after {@code usable} or {@code stopped} */
    static Page executed(Page list, TestUser operator, String after, TestUser... users) {
        return picked(list, users)
                .fill("after", after)
                .fill(PASSWORD, operator.confirmationPassword())
                .press("execute");
    }

    /** From the list to the confirm page: these users are picked, and then something else is searched for. */
    static Page confirm(Page list, String after, TestUser... users) {
        return picked(list, users)
                .fill("search", "nobody is called so")
                .press("find")
                .form()
                .fill("after", after)
                .press("execute");
    }

    /** From the list to the confirm page: everybody is picked, who are more than the list shows at once. */
    static Page confirmEverybody(Page list, String after) {
        Page confirm =
                list.form().press("select-all").form().fill("after", after).press("execute");
        assertThat(confirm.has(CONFIRM)).as(confirm.text()).isTrue();
        return confirm;
    }

    /** Enters the operator's confirmation password on the confirm page, and executes. */
    static Page execute(Page confirm, TestUser operator) {
        return execute(confirm, operator.confirmationPassword());
    }

    static Page execute(Page confirm, String entered) {
        return confirm.form().fill(PASSWORD, entered).press("execute");
    }

    /** All of it, from the login to the result. */
    static Page carriedOut(TestRealm realm, TestUser operator, String after, TestUser... users) {
        return executed(list(realm, operator), operator, after, users);
    }

    /** Login IDs in the table of users, in its order. */
    static List<String> rows(Page page) {
        return page.document().select("tr[data-user]").eachAttr("data-user");
    }

    /** The row of a user. */
    static Element row(Page page, String loginId) {
        return page.document().select("tr[data-user]").stream()
                .filter(row -> row.attr("data-user").equals(loginId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + loginId + " on: " + page.text()));
    }

    /** Login IDs of those who are checked on this page of the list. */
    static List<String> checked(Page list) {
        return list.document()
                .select("tr[data-user]:has(input[name=pick][checked])")
                .eachAttr("data-user");
    }

    /** How many the list says are selected. */
    static int selected(Page list) {
        return Integer.parseInt(list.document().selectFirst("#selected").attr("data-selected"));
    }

    /** What became of a user, on the result: the outcome, and the reason if there is one. */
    static String outcome(Page result, String loginId) {
        Element row = row(result, loginId);
        return (row.attr("data-outcome") + " " + row.attr("data-reason")).strip();
    }

    /** How many users the result counts: done, nothing to do, not done. */
    static List<String> counts(Page result) {
        return result.document().select("#counts dd").eachText();
    }
}
