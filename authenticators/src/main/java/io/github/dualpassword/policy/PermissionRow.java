package io.github.dualpassword.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may carry out one operation on whom: a row of the {@link PermissionMatrix}.
 *
 * <p>Written as operator types, each with target types, {@code master: master administrator general; administrator:
 * self general}; {@code self} is the operator; {@value #NOBODY} is a row without operators.
 *
 * @param targets target types by operator type; an operator type that is missing may not carry it out at all
 * @param onThemselves operator types that may carry it out on themselves
 */
public record PermissionRow(Map<UserType, Set<UserType>> targets, Set<UserType> onThemselves) {

    /** The operation is nobody's. */
    public static final String NOBODY = "nobody";

    private static final String SELF = "self";

    public PermissionRow {
        Map<UserType, Set<UserType>> copy = new EnumMap<>(UserType.class);
        targets.forEach((operator, types) -> copy.put(operator, Collections.unmodifiableSet(copyOf(types))));
        targets = Collections.unmodifiableMap(copy);
        onThemselves = Collections.unmodifiableSet(copyOf(onThemselves));
    }

    /** The row that a text describes; nothing when it describes none that the operation can have. */
    static Optional<PermissionRow> parse(Operation operation, String text) {
        if (text.strip().equals(NOBODY)) {
            return Optional.of(new PermissionRow(Map.of(), Set.of()));
        }
        Map<UserType, Set<UserType>> targets = new EnumMap<>(UserType.class);
        Set<UserType> onThemselves = EnumSet.noneOf(UserType.class);
        for (String part : text.split(";", -1)) {
            String[] sides = part.split(":", -1);
            Optional<UserType> operator = sides.length == 2 ? UserType.byId(sides[0].strip()) : Optional.empty();
            // General users are looked after; they never look after anybody (2.A).
            if (operator.isEmpty() || operator.get() == UserType.GENERAL || targets.containsKey(operator.get())) {
                return Optional.empty();
            }
            Set<String> words = new LinkedHashSet<>(
                    Stream.of(sides[1].strip().split("\\s+")).toList());
            if (words.remove(SELF)) {
                if (!operation.canBeAllowedOnOneself()) {
                    return Optional.empty();
                }
                onThemselves.add(operator.get());
            }
            Set<UserType> types = words.stream()
                    .flatMap(word -> UserType.byId(word).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(UserType.class)));
            // An unknown type; also no type at all, since nothing but blanks is a word as well.
            if (types.size() != words.size()) {
                return Optional.empty();
            }
            targets.put(operator.get(), types);
        }
        return Optional.of(new PermissionRow(targets, onThemselves));
    }

    boolean allows(UserType operator, UserType target) {
        return targets.getOrDefault(operator, Set.of()).contains(target);
    }

    boolean allowsOnOneself(UserType operator) {
        return onThemselves.contains(operator);
    }

    /** As it is written in a realm. */
    @Override
    public String toString() {
        return targets.isEmpty()
                ? NOBODY
                : targets.entrySet().stream()
                        .map(row -> row.getKey().id() + ": " + words(row.getKey(), row.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private String words(UserType operator, Set<UserType> types) {
        return Stream.concat(
                        onThemselves.contains(operator) ? Stream.of(SELF) : Stream.empty(),
                        types.stream().map(UserType::id))
                .collect(Collectors.joining(" "));
    }

    private static Set<UserType> copyOf(Set<UserType> types) {
        Set<UserType> copy = EnumSet.noneOf(UserType.class);
        copy.addAll(types);
        return copy;
    }
}
