package io.github.dualpassword.loginhistory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A login of a user.
 *
 * @param at milliseconds since the epoch
 */
public record PastLogin(long at, LoginKind kind) {

    private static final String SEPARATOR = " ";
    private static final String NEXT = ",";

    /** Several of them, as they are kept: {@code 1285837502000 password,1285725630000 certificate}. */
    public static String write(List<PastLogin> logins) {
        return logins.stream()
                .map(login -> login.at + SEPARATOR + login.kind.id())
                .collect(Collectors.joining(NEXT));
    }

    /** What {@link #write} has written. A kind of a later version of this product is left out. */
    public static List<PastLogin> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(NEXT))
                        .map(login -> login.split(SEPARATOR))
                        .map(parts ->
                                LoginKind.byId(parts[1]).map(kind -> new PastLogin(Long.parseLong(parts[0]), kind)))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
