package io.github.dualpassword.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@link PermissionMatrix} as data: by operation and type of the operator, the types of users on whom it may be carried out. */
public final class MatrixRows {

    /** Stands for the operator among the types of targets. */
    static final String SELF = "self";

    private MatrixRows() {}

    /** All rows, by ids. An operator type that may not carry an operation out at all is missing. */
    public static Map<String, Map<String, List<String>>> of(PermissionMatrix matrix) {
        Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
        matrix.rows().forEach((operation, row) -> rows.put(operation.id(), of(row)));
        return rows;
    }

    private static Map<String, List<String>> of(PermissionRow row) {
        Map<String, List<String>> operators = new LinkedHashMap<>();
        row.targets().forEach((operator, targets) -> operators.put(operator.id(), targets(row, operator, targets)));
        return operators;
    }

    private static List<String> targets(PermissionRow row, UserType operator, Set<UserType> targets) {
        return Stream.concat(
                        row.allowsOnOneself(operator) ? Stream.of(SELF) : Stream.empty(),
                        targets.stream().map(UserType::id))
                .toList();
    }

    /** What is wrong with a row that somebody wants, in a sentence; empty when it is allowed. */
    public static Optional<String> problem(String operation, Map<String, List<String>> row) {
        Optional<Operation> known = Operation.byId(operation);
        if (known.isEmpty()) {
            return Optional.of("There is no operation '%s'; it must be one of: %s."
                    .formatted(operation, ids(Operation.values(), Operation::id)));
        }
        return row.entrySet().stream()
                .flatMap(operator -> problem(known.get(), operator.getKey(), operator.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> problem(Operation operation, String operator, List<String> targets) {
        if (UserType.byId(operator).filter(type -> type != UserType.GENERAL).isEmpty()) {
            return Optional.of("In '%s' there is no operator type '%s'; it must be one of: master, administrator."
                    .formatted(operation.id(), operator));
        }
        List<String> allowed =
                new ArrayList<>(List.of(ids(UserType.values(), UserType::id).split(", ")));
        if (operation.canBeAllowedOnOneself()) {
            allowed.add(SELF);
        }
        if (targets == null || targets.isEmpty()) {
            return Optional.of("In '%s' the operator type '%s' needs target types; leave it out where it has none."
                    .formatted(operation.id(), operator));
        }
        return targets.stream()
                .map(String::valueOf)
                .filter(target -> !allowed.contains(target))
                .findFirst()
                .map(target -> "In '%s' there is no target type '%s'; it must be one of: %s."
                        .formatted(operation.id(), target, String.join(", ", allowed)));
    }

    /**
     * The row as it is written in a realm, in the one form that it has: operator types and target types in their order, each once,
     * {@code self} first. It must have no {@link #problem}.
     */
    public static String text(Operation operation, Map<String, List<String>> row) {
        String asGiven = row.isEmpty()
                ? PermissionRow.NOBODY
                : row.entrySet().stream()
                        .map(operator -> operator.getKey() + ": " + String.join(" ", operator.getValue()))
                        .collect(Collectors.joining("; "));
        return PermissionRow.parse(operation, asGiven).orElseThrow().toString();
    }

    private static <T> String ids(T[] all, Function<T, String> id) {
        return Stream.of(all).map(id).collect(Collectors.joining(", "));
    }
}
