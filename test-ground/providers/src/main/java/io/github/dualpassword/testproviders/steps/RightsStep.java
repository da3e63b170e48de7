package io.github.dualpassword.testproviders.steps;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.TargetRefusedException;
import io.github.dualpassword.useradministration.step.SummaryLine;
import io.github.dualpassword.useradministration.step.SummaryLine.Change;
import io.github.dualpassword.useradministration.step.UserChangeStep;

/**
 * 利用者権限を変更: one right, kept as an attribute of the user, with a limit. Realms have the step that have the attribute
 * {@code test-rights-step}. The limit {@value #IMPOSSIBLE} is found to be impossible only when it is carried out.
 */
final class RightsStep implements UserChangeStep {

    private static final String RIGHT = "payments";
    private static final String LIMIT = "limit";
    private static final String IMPOSSIBLE = "13";
    private static final int MOST_DIGITS = 6;

    private final KeycloakSession session;

    RightsStep(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean isOffered(OperatorAndTarget both) {
        return session.getContext().getRealm().getAttribute("test-rights-step") != null;
    }

    @Override
    public String title() {
        return "testRightsTitle";
    }

    @Override
    public String template() {
        return "test-rights.ftl";
    }

    @Override
    public Map<String, String> present(OperatorAndTarget both) {
        return Map.of(RIGHT, stored(both.target(), RIGHT), LIMIT, stored(both.target(), LIMIT));
    }

    @Override
    public Map<String, String> read(MultivaluedMap<String, String> form) {
        return Map.of(RIGHT, text(form, RIGHT), LIMIT, text(form, LIMIT));
    }

    @Override
    public List<FormMessage> check(OperatorAndTarget both, Map<String, String> values) {
        return values.get(LIMIT).matches("[0-9]{0," + MOST_DIGITS + "}")
                ? List.of()
                : List.of(new FormMessage(LIMIT, "testRightsLimitWrong", MOST_DIGITS));
    }

    @Override
    public Map<String, Object> attributes(OperatorAndTarget both, Map<String, String> values) {
        return Map.of(
                "granted",
                !values.get(RIGHT).isEmpty(),
                "limit",
                values.get(LIMIT),
                "notes",
                KeptNotes.of(session.getContext().getAuthenticationSession()));
    }

    @Override
    public List<SummaryLine> summary(OperatorAndTarget both, Map<String, String> values) {
        return List.of(
                new SummaryLine(
                        "testRightsPayments",
                        values.get(RIGHT).isEmpty() ? "testRightsNo" : "testRightsYes",
                        change(both, values, RIGHT)),
                new SummaryLine("testRightsLimit", values.get(LIMIT), change(both, values, LIMIT)));
    }

    @Override
    public void apply(KeycloakSession job, OperatorAndTarget both, Map<String, String> values) {
        values.forEach((name, value) -> both.target().setSingleAttribute(name, value));
        if (values.get(LIMIT).equals(IMPOSSIBLE)) {
            throw new TargetRefusedException("test_limit_impossible");
        }
    }

    private static Change change(OperatorAndTarget both, Map<String, String> values, String name) {
        return values.get(name).equals(stored(both.target(), name)) ? Change.UNCHANGED : Change.CHANGED;
    }

    private static String stored(UserModel user, String name) {
        String value = user.getFirstAttribute(name);
        return value == null ? "" : value;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
