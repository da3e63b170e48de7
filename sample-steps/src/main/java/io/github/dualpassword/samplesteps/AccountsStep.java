package io.github.dualpassword.samplesteps;

import java.util.List;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.OperatorAndTarget;

/** 利用口座・限度額を変更: which accounts a user may use, and up to which amount. */
final class AccountsStep extends SampleStep {

    static final String LIMIT = "limit";

    /** In ten thousand yen. */
    private static final int MAX_DIGITS = 5;

    AccountsStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public String title() {
        return "sampleSteps.accounts";
    }

    @Override
    public String summaryTitle() {
        return "sampleSteps.accounts-legend";
    }

    @Override
    public String template() {
        return "sample-accounts.ftl";
    }

    @Override
    List<String> boxes() {
        return List.of("ordinary-account", "current-account");
    }

    @Override
    List<String> texts() {
        return List.of(LIMIT);
    }

    @Override
    String typed(String entered) {
        return number(super.typed(entered));
    }

    /** An amount without the commas between its thousands; anything else as it is. */
    static String number(String entered) {
        return entered.matches("[0-9]{1,3}(,[0-9]{3})+") ? entered.replace(",", "") : entered;
    }

    @Override
    public List<FormMessage> check(OperatorAndTarget both, Map<String, String> values) {
        return isLimit(values.get(LIMIT))
                ? List.of()
                : List.of(new FormMessage(LIMIT, "sampleSteps.limit-wrong", MAX_DIGITS));
    }

    /** Nothing is no limit of this user's own. */
    static boolean isLimit(String entered) {
        return entered.matches("[0-9]{0," + MAX_DIGITS + "}");
    }
}
