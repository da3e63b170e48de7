package io.github.dualpassword.samplesteps;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.step.SummaryLine;
import io.github.dualpassword.useradministration.step.SummaryLine.Change;
import io.github.dualpassword.useradministration.step.UserChangeStep;

/**
 * A page of boxes, each of which is kept as an attribute of the user. A bank's own step would ask the bank's application.
 * Realms have the steps that have the attribute {@value #OFFERED}.
 */
abstract class SampleStep implements UserChangeStep {

    /** Attribute of a realm. */
    static final String OFFERED = "sample-steps";

    static final String ON = "on";

    private final KeycloakSession session;

    SampleStep(KeycloakSession session) {
        this.session = session;
    }

    /** A box on the page. Templates read it. */
    public record Box(String name, String label, String note, boolean checked) {}

    /** Names of the boxes: they are fields, attributes, and parts of the keys of their messages. */
    abstract List<String> boxes();

    /** Names of fields with a text. */
    abstract List<String> texts();

    /** Key of the label of a field. */
    static String label(String name) {
        return "sampleSteps." + name;
    }

    @Override
    public boolean isOffered(OperatorAndTarget both) {
        return session.getContext().getRealm().getAttribute(OFFERED) != null;
    }

    @Override
    public Map<String, String> present(OperatorAndTarget both) {
        return values(name -> Optional.ofNullable(both.target().getFirstAttribute(attribute(name))));
    }

    @Override
    public Map<String, String> read(MultivaluedMap<String, String> form) {
        return values(name -> Optional.ofNullable(form.getFirst(name)).map(this::typed));
    }

    /** What was typed into a field, whatever the width of its characters. */
    String typed(String entered) {
        return Normalizer.normalize(entered, Normalizer.Form.NFKC).strip();
    }

    @Override
    public List<FormMessage> check(OperatorAndTarget both, Map<String, String> values) {
        return List.of();
    }

    @Override
    public Map<String, Object> attributes(OperatorAndTarget both, Map<String, String> values) {
        List<Box> boxes = boxes().stream()
                .map(name -> new Box(
                        name,
                        label(name),
                        label(name + "-note"),
                        values.get(name).equals(ON)))
                .toList();
        return Map.of("boxes", boxes, "texts", values);
    }

    @Override
    public List<SummaryLine> summary(OperatorAndTarget both, Map<String, String> values) {
        Map<String, String> before = present(both);
        return names().map(name -> new SummaryLine(
                        label(name),
                        boxes().contains(name) ? usable(values.get(name)) : values.get(name),
                        values.get(name).equals(before.get(name)) ? Change.UNCHANGED : Change.CHANGED))
                .toList();
    }

    @Override
    public void apply(KeycloakSession job, OperatorAndTarget both, Map<String, String> values) {
        UserModel target = both.target();
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                target.removeAttribute(attribute(name));
            } else {
                target.setSingleAttribute(attribute(name), value);
            }
        });
    }

    private static String usable(String value) {
        return value.equals(ON) ? "sampleSteps.usable" : "sampleSteps.not-usable";
    }

    private static String attribute(String name) {
        return "sample-steps." + name;
    }

    private Stream<String> names() {
        return Stream.concat(boxes().stream(), texts().stream());
    }

    /** Names that the page does not have are not read, and a box is on or off. */
    private Map<String, String> values(Function<String, Optional<String>> source) {
        Map<String, String> values = new LinkedHashMap<>();
        boxes().forEach(name ->
                values.put(name, source.apply(name).filter(ON::equals).orElse("")));
        texts().forEach(name -> values.put(name, source.apply(name).orElse("")));
        return values;
    }
}
