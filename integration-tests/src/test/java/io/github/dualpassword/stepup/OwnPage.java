package io.github.dualpassword.stepup;

import java.util.Locale;
import java.util.Map;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Every page a user of this product comes to see while confirming, and the user who sees it. */
enum OwnPage {
    LOGIN("input[name=password]"),
    LOGIN_WRONG("[id^=input-error]"),
    LOGIN_SUSPENDED("[id^=input-error]"),
    CONFIRMATION("input[name=confirmation-password]"),
    CONFIRMATION_WRONG("#input-error-confirmation-password"),
    SEND_CODE("[name=send]"),
    SET_FIRST("input[name=code]"),
    SET_FIRST_EMPTY("#input-error-code"),
    REPLACE("input[name=current-confirmation-password]"),
    REPLACE_WRONG("#input-error-current-confirmation-password"),
    REFUSED("[name=back]");

    private static final String OWN_CHOICE = "My-own-choice-1";

    private final String mark;

    /** @param mark what stands on this page and on none before it */
    OwnPage(String mark) {
        this.mark = mark;
    }

    /** Adds the user to a realm. */
    void prepare(TestRealm realm) {
        TestUser user = TestUser.addedWithLoginPassword(realm, loginId());
        switch (this) {
            case LOGIN, LOGIN_WRONG -> {
                // Nothing more than a login password is needed.
            }
            case LOGIN_SUSPENDED -> new Journeys(realm).wrongLogins(user, 5);
            case CONFIRMATION, CONFIRMATION_WRONG -> user.withConfirmationPassword();
            case SEND_CODE, SET_FIRST, SET_FIRST_EMPTY -> user.withMail(loginId() + "@sample.example");
            case REPLACE, REPLACE_WRONG -> user.withProvisionalConfirmationPassword("Provisional-1");
            case REFUSED -> {
                user.withConfirmationPassword();
                new Journeys(realm).wrongConfirmations(user, 5);
            }
        }
    }

    /**
     * Leads the user there.
     *
     * @throws IllegalStateException when it is another page
     */
    Page open(TestRealm realm, String language) {
        forgetWrongEntries(realm);
        Journeys journeys = new Journeys(realm);
        Page login = realm.client()
                .visitor()
                .open(journeys.confirmationRequest().locale(language).url());
        Page page = this == LOGIN ? login : afterLogin(login);
        if (!page.has(mark)) {
            throw new IllegalStateException("Not the page " + this + " but: " + page);
        }
        return page;
    }

    /** Those of earlier visits: one page more would be another page. */
    private void forgetWrongEntries(TestRealm realm) {
        switch (this) {
            case LOGIN_WRONG -> TestUser.existing(realm, loginId()).release("login");
            case CONFIRMATION_WRONG, REPLACE_WRONG ->
                TestUser.existing(realm, loginId()).release("confirmation");
            default -> {
                // Nothing wrong is entered on the way, or its suspension is what the page shows.
            }
        }
    }

    private Page afterLogin(Page login) {
        Page page = login.logIn(loginId(), this == LOGIN_WRONG ? Journeys.WRONG : "Login-" + loginId());
        return switch (this) {
            case CONFIRMATION_WRONG -> page.submit(Map.of(Journeys.CONFIRMATION_FIELD, Journeys.WRONG));
            case SET_FIRST -> page.press("send");
            case SET_FIRST_EMPTY -> page.press("send").press("set");
            case REPLACE_WRONG ->
                page.submit(Map.of(
                        "current-confirmation-password",
                        Journeys.WRONG,
                        "new-confirmation-password",
                        OWN_CHOICE,
                        "new-confirmation-password-again",
                        OWN_CHOICE));
            default -> page;
        };
    }

    private String loginId() {
        return "sees-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
