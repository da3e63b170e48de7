package io.github.dualpassword.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.UserModel;

/** How pages and letters name a user. */
public final class PersonName {

    private PersonName() {}

    /** The name as it is written in that language; empty when none is known. */
    public static String of(UserModel user, Locale language) {
        boolean familyNameFirst = language.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return together(
                familyNameFirst
                        ? Stream.of(user.getLastName(), user.getFirstName())
                        : Stream.of(user.getFirstName(), user.getLastName()));
    }

    /** Login ID and name, for a reader who has to tell colleagues from each other. */
    public static String withLoginId(UserModel user, Locale language) {
        return together(Stream.of(user.getUsername(), of(user, language)));
    }

    private static String together(Stream<String> words) {
        return words.filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(" "));
    }
}
