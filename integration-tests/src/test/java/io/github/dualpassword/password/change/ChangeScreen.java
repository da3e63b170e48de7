package io.github.dualpassword.password.change;

import java.util.Locale;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Every page that users see while they change their own passwords, and the user who sees it. */
enum ChangeScreen {
    MENU("#dual-password-menu"),
    FORM(ChangePage.FORM),
    FORM_OPEN("#input-error-current-login-password"),
    FORM_SUSPENDED("#part-confirmation:not(:has(input))"),
    FORM_FAILED("#input-error-login-change"),
    RESULT(ChangePage.RESULT),
    REFUSAL(ChangePage.REFUSAL),
    SENT_AGAIN(Resent.PAGE);

    private final String mark;

    /** @param mark what stands on this page and on none before it */
    ChangeScreen(String mark) {
        this.mark = mark;
    }

    /**
     * Leads a fresh user there.
     *
     * @throws IllegalStateException when it is another page
     */
    Page open(TestRealm realm, String language) {
        OwnChange own = new OwnChange(realm);
        TestUser user = own.user("sees-%s-%s-%d"
                .formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'), language, System.nanoTime()));
        Page page = afterForm(own, user, language);
        if (!page.has(mark)) {
            throw new IllegalStateException("Not the page " + this + " but: " + page);
        }
        return page;
    }

    private Page afterForm(OwnChange own, TestUser user, String language) {
        Journeys journeys = new Journeys(user.realm());
        if (this == FORM_SUSPENDED) {
            journeys.wrongConfirmations(user, 5);
        }
        String action = this == MENU ? OwnChange.MENU : OwnChange.ACTION;
        Page form = journeys.signedIn(user)
                .open(own.request(language).action(action).url());
        return switch (this) {
            case MENU, FORM, FORM_SUSPENDED -> form;
            case FORM_OPEN ->
                OwnChange.both(user)
                        .with("current-login-password", Journeys.WRONG)
                        .executeOn(form);
            case FORM_FAILED -> ChangeEntries.none().executeOn(form);
            case RESULT -> OwnChange.both(user).executeOn(form);
            case REFUSAL -> OwnChange.wrongLogins(user, form, 5);
            case SENT_AGAIN -> Resent.answer(form);
        };
    }
}
