package io.github.dualpassword.useradministration;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name as lists show it: the family name first, as the realms of these banks have it in one field. */
public final class PersonName {

    private PersonName() {}

    /** Either may be missing. */
    public static String of(String familyName, String givenName) {
        return Stream.of(familyName, givenName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
