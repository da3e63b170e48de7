package io.github.dualpassword.openlogin;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Everything of a kind by which something was proven in an authentication. The next one takes no place of a former one: what the
 * former has opened is good as long as that holds, too.
 *
 * @param name of its notes, which are of the authentication session alone: what they stand for is good for one request
 */
record MarkNotes(AuthenticationSessionModel authentication, String name) {

    /** In the order in which they were kept. */
    Set<String> all() {
        return IntStream.iterate(0, index -> index + 1)
                .mapToObj(this::at)
                .takeWhile(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void keep(String mark) {
        Set<String> all = all();
        if (!all.contains(mark)) {
            authentication.setAuthNote(note(all.size()), mark);
        }
    }

    /** Puts others in place of all that are there. */
    void replace(Set<String> marks) {
        IntStream.range(0, all().size()).forEach(index -> authentication.removeAuthNote(note(index)));
        marks.forEach(this::keep);
    }

    private String at(int index) {
        return authentication.getAuthNote(note(index));
    }

    private String note(int index) {
        return name + '-' + index;
    }
}
