package io.github.dualpassword.page;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

/** Every page with a form that this product has, and how a fresh user comes to it. */
enum PageWithForm {
    LOGIN("kc-form-login"),
    CONFIRMATION("dual-password-confirmation"),
    SEND_CODE("dual-password-send-code"),
    SET_CONFIRMATION("dual-password-set-confirmation"),
    REPLACE_CONFIRMATION("dual-password-replace-confirmation"),
    REFUSED("dual-password-refused"),
    LOGIN_REFUSED("dual-password-login-refused"),
    CHANGE("dual-password-change"),
    CHANGED("dual-password-changed"),
    CHANGE_REFUSED("dual-password-change-refused"),
    REMINDER("dual-password-reminder"),
    SENT_AGAIN("dual-password-sent-again"),
    MENU("dual-password-menu"),
    HISTORY("dual-password-history"),
    OPERATOR_REFUSED("dual-password-operator-refused"),
    USERS("dual-password-stop-release"),
    USERS_CONFIRM("dual-password-stop-release-confirm"),
    USERS_RESULT("dual-password-stop-release-result"),
    CHANGE_USERS("dual-password-change-users"),
    CHANGE_USER("dual-password-change-user-basic"),
    CHANGE_USER_CONFIRM("dual-password-change-user-confirm"),
    CHANGE_USER_RESULT("dual-password-change-user-result"),
    CHANGE_USER_DENIED("dual-password-change-user-denied");

    private static final String OWN_CHOICE = "My-own-choice-1";
    private static final String PROVISIONAL = "Provisional-1";
    private static final Duration SHORTLY_BEFORE_EXPIRY = Duration.ofDays(87);
    /** Shown once a day, or bounded for a user. */
    private static final Set<PageWithForm> ONCE_A_USER = EnumSet.of(SEND_CODE, SET_CONFIRMATION, CHANGED, REMINDER);

    private static final AtomicInteger USERS_SO_FAR = new AtomicInteger();

    private final String formId;

    PageWithForm(String formId) {
        this.formId = formId;
    }

    String formId() {
        return formId;
    }

    boolean isOn(Page page) {
        return page.has("form#" + formId);
    }

    /** A page, and who sees it. */
    record Seen(Page page, TestUser reader, TestUser colleague) {

        /** What a person who means it enters in fields of these names. */
        Map<String, String> rightEntries() {
            Map<String, String> right = new LinkedHashMap<>();
            right.put("username", reader.loginId());
            right.put("password", reader.loginPassword());
            right.put("login-password", reader.loginPassword());
            right.put("confirmation-password", reader.confirmationPassword());
            right.put("operator-confirmation-password", reader.confirmationPassword());
            right.put("current-login-password", reader.loginPassword());
            right.put("current-confirmation-password", reader.confirmationPassword());
            right.put("new-login-password", OWN_CHOICE + "-login");
            right.put("new-login-password-again", OWN_CHOICE + "-login");
            right.put("new-confirmation-password", OWN_CHOICE);
            right.put("new-confirmation-password-again", OWN_CHOICE);
            right.put("login-change", "change");
            right.put("confirmation-change", "change");
            right.put("after", "stopped");
            right.put("pick", colleague.id());
            right.put("user", colleague.id());
            return right;
        }

        Seen press(String button) {
            return press(button, Map.of());
        }

        /** With the right entries in all fields that the form has, and these. */
        Seen press(String button, Map<String, String> entries) {
            Map<String, String> fields = new LinkedHashMap<>();
            rightEntries().forEach((name, value) -> {
                if (page.has("form [name='" + name + "']")) {
                    fields.put(name, value);
                }
            });
            fields.putAll(entries);
            fields.put(button, "true");
            return new Seen(page.submit(fields), reader, colleague);
        }
    }

    /**
     * Leads a fresh user there.
     *
     * @throws IllegalStateException when it is another page
     */
    Seen open(Colleagues colleagues) {
        int number = USERS_SO_FAR.incrementAndGet();
        TestUser reader = this == LOGIN || isOfSelf()
                ? colleagues.general("reader-" + number)
                : colleagues.master("reader-" + number);
        return open(reader, isOfSelf() ? reader : colleagues.general("colleague-" + number));
    }

    /** Leads the same user there once more, as if nothing had happened; a fresh one where that cannot be. */
    Seen openAgain(Colleagues colleagues, Seen before) {
        if (ONCE_A_USER.contains(this)) {
            return open(colleagues);
        }
        restore(before.reader());
        restore(before.colleague());
        return open(before.reader(), before.colleague());
    }

    private Seen open(TestUser reader, TestUser colleague) {
        Seen seen = seen(reader, colleague);
        if (!isOn(seen.page())) {
            throw new IllegalStateException("Not the page " + this + " but: " + seen.page());
        }
        return seen;
    }

    private static void restore(TestUser user) {
        user.withLoginPassword().withConfirmationPassword();
        user.release("login");
        user.release("confirmation");
        user.realm().admin().delete(user.realm().path("/dual-password/users/" + user.id() + "/service-stop"));
    }

    /** What is changed for a page and would change others. */
    static void putBack(TestRealm realm) {
        realm.resetClock();
    }

    private boolean isOfSelf() {
        return ordinal() <= SENT_AGAIN.ordinal() || this == OPERATOR_REFUSED;
    }

    private Seen seen(TestUser reader, TestUser colleague) {
        return switch (this) {
            case LOGIN -> at(reader, colleague, login(reader));
            case CONFIRMATION -> confirmation(reader, colleague);
            case SEND_CODE -> confirmation(withoutConfirmationPassword(reader), colleague);
            case SET_CONFIRMATION ->
                confirmation(withoutConfirmationPassword(reader), colleague).press("send");
            case REPLACE_CONFIRMATION ->
                confirmation(reader.withProvisionalConfirmationPassword(PROVISIONAL), colleague);
            case REFUSED -> {
                new Journeys(reader.realm()).wrongConfirmations(reader, 5);
                yield confirmation(reader, colleague);
            }
            case LOGIN_REFUSED -> {
                Seen menu = action(reader, colleague, "user-administration");
                reader.withLoginPassword(OWN_CHOICE + "-by-bank");
                yield menu.press("leave");
            }
            case CHANGE -> action(reader, colleague, "change-passwords");
            case CHANGED ->
                action(reader, colleague, "change-passwords").press("execute", Map.of("confirmation-change", "keep"));
            case CHANGE_REFUSED -> {
                Seen form = action(reader, colleague, "change-passwords");
                for (int wrong = 0; wrong < 5; wrong++) {
                    form = form.press("execute", Map.of("current-login-password", Journeys.WRONG));
                }
                yield form;
            }
            case REMINDER -> {
                reader.realm().shiftClock(SHORTLY_BEFORE_EXPIRY);
                yield at(reader, colleague, new Journeys(reader.realm()).logIn(reader));
            }
            case SENT_AGAIN -> {
                Seen form = action(reader, colleague, "change-passwords");
                yield at(reader, colleague, Resent.answer(form.page()));
            }
            case MENU -> action(reader, colleague, "user-administration");
            case HISTORY -> action(reader, colleague, "operation-history");
            case OPERATOR_REFUSED, USERS -> action(reader, colleague, "stop-release-users");
            case USERS_CONFIRM ->
                action(reader, colleague, "stop-release-users")
                        .press("find", Map.of("search", "nobody is called so"))
                        .press("execute");
            case USERS_RESULT -> action(reader, colleague, "stop-release-users").press("execute");
            case CHANGE_USERS -> action(reader, colleague, "change-user-passwords");
            case CHANGE_USER ->
                action(reader, colleague, "change-user-passwords").press("change");
            case CHANGE_USER_CONFIRM ->
                action(reader, colleague, "change-user-passwords")
                        .press("change")
                        .press("next");
            case CHANGE_USER_RESULT ->
                action(reader, colleague, "change-user-passwords")
                        .press("change")
                        .press("next")
                        .press("execute");
            case CHANGE_USER_DENIED ->
                action(reader, colleague, "change-user-passwords").press("change", Map.of("user", reader.id()));
        };
    }

    private static Page login(TestUser reader) {
        return reader.realm()
                .client()
                .visitor()
                .open(reader.realm().client().authorization().locale("ja").url());
    }

    private static Seen confirmation(TestUser reader, TestUser colleague) {
        return at(reader, colleague, new Journeys(reader.realm()).toConfirmation(reader));
    }

    private static Seen action(TestUser reader, TestUser colleague, String action) {
        return at(
                reader,
                colleague,
                new Journeys(reader.realm())
                        .signedIn(reader)
                        .open(reader.realm()
                                .client()
                                .authorization()
                                .locale("ja")
                                .action(action)
                                .url()));
    }

    private static Seen at(TestUser reader, TestUser colleague, Page page) {
        return new Seen(page, reader, colleague);
    }

    private static TestUser withoutConfirmationPassword(TestUser reader) {
        reader.storedCredentials().forEach(credential -> {
            if (credential.get("type").asText().equals("confirmation-password")) {
                reader.realm()
                        .admin()
                        .delete(reader.realm()
                                .path("/users/" + reader.id() + "/credentials/"
                                        + credential.get("id").asText()));
            }
        });
        return reader;
    }
}
