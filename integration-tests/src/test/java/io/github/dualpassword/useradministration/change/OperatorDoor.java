package io.github.dualpassword.useradministration.change;

import io.github.dualpassword.password.Credential;
import io.github.dualpassword.password.Door;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.PageVisit;
import io.github.dualpassword.password.Visit;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

/** Where a master confirms what is to be done on a colleague, with the master's own confirmation password. */
public enum OperatorDoor implements Door {
    STOP_AND_RELEASE("stop-release-users", "#dual-password-stop-release-result") {
        @Override
        Page toConfirmation(Page list, String colleague) {
            // What it is already, nobody is made.
            boolean usable = list.has("tr:has([name=pick][value=" + colleague + "]) [data-state=USABLE]");
            return list.form()
                    .with("pick", colleague)
                    .fill("after", usable ? "stopped" : "usable")
                    .press("find");
        }
    },

    CHANGE_OF_USERS(UserChangePages.ACTION, UserChangePages.RESULT) {
        @Override
        Page toConfirmation(Page list, String colleague) {
            Page basic = list.form().fill("user", colleague).press("change");
            return UserChangeVisit.typed(basic.form(), "login", "Given-login-1").press("next");
        }
    };

    /** Who is suspended is no operator any more, and refused whatever was entered. */
    private static final String REFUSED = "confirmation_suspended";

    private final String action;
    private final String result;

    OperatorDoor(String action, String result) {
        this.action = action;
        this.result = result;
    }

    /** From the list of users to where the password is asked for. */
    abstract Page toConfirmation(Page list, String colleague);

    @Override
    public Credential credential() {
        return Credential.CONFIRMATION;
    }

    /** A master with one colleague. */
    @Override
    public TestUser user(TestRealm realm, String loginId) {
        Colleagues company = Colleagues.of(realm, "of-" + loginId);
        company.joined(TestUser.added(realm, colleagueOf(loginId)), "general");
        return company.master(loginId);
    }

    @Override
    public Visit visit(TestUser user) {
        Visitor visitor = new Journeys(user.realm()).signedIn(user);
        String colleague =
                TestUser.existing(user.realm(), colleagueOf(user.loginId())).id();
        return new PageVisit(new ConfirmPage(user, visitor, colleague), user.confirmationPassword());
    }

    @Override
    public String errorEvent() {
        return "CUSTOM_REQUIRED_ACTION_ERROR";
    }

    private static String colleagueOf(String loginId) {
        return "colleague-of-" + loginId;
    }

    private final class ConfirmPage implements PageVisit.AskingPage {

        private final TestUser operator;
        private final Visitor visitor;
        private final String colleague;

        ConfirmPage(TestUser operator, Visitor visitor, String colleague) {
            this.operator = operator;
            this.visitor = visitor;
            this.colleague = colleague;
        }

        @Override
        public String field() {
            return UserChangePages.OPERATORS_PASSWORD;
        }

        @Override
        public Page open() {
            Page list = visitor.open(operator.realm()
                    .client()
                    .authorization()
                    .locale("ja")
                    .action(action)
                    .url());
            return isSuspended(list) ? list : toConfirmation(list, colleague);
        }

        @Override
        public Page enter(Page page, String secret) {
            return UserChangeVisit.execute(page, secret);
        }

        @Override
        public boolean isRight(Page page) {
            return page.has(result);
        }

        @Override
        public boolean isSuspended(Page page) {
            return page.has(UserChangePages.REFUSED + "[data-refusal=" + REFUSED + "]");
        }
    }
}
