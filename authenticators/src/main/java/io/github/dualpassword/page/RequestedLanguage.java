package io.github.dualpassword.page;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The language that an application asks for by {@code ui_locales}, taken for its user's choice where the client's attribute
 * says so. Keycloak lets the language that is stored with a user win over it on every page of a known user; here it is put
 * where Keycloak keeps what a reader chooses on a page, so that pages show it and Keycloak stores it.
 */
public final class RequestedLanguage {

    /** Attribute of clients; {@code true} switches it on. */
    public static final String ATTRIBUTE = "dual-password.ui-locales-is-a-choice";

    private RequestedLanguage() {}

    /**
     * To be called whenever an authentication is about to show or decide something: as early as a step of ours is asked. It
     * takes effect once, since a choice that is there already, a reader's own above all, is left as it is.
     */
    public static void choose(KeycloakSession session, AuthenticationSessionModel authentication) {
        String requested = authentication.getClientNote(LocaleSelectorProvider.CLIENT_REQUEST_LOCALE);
        if (requested == null
                || authentication.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE) != null
                || !Boolean.parseBoolean(authentication.getClient().getAttribute(ATTRIBUTE))) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        if (realm.isInternationalizationEnabled()) {
            among(requested, realm.getSupportedLocalesStream().toList())
                    .ifPresent(
                            chosen -> authentication.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen));
        }
    }

    /**
     * The realm's language that is meant: of the tags of the request, in their order, the first that the realm has, without
     * region or script where it has it only so.
     *
     * @param requested value of {@code ui_locales}: language tags, separated by blanks
     * @param supported the realm's languages; one of them is returned as it is written there
     * @return nothing where the realm has none of them
     */
    static Optional<String> among(String requested, Collection<String> supported) {
        return Stream.of(requested.strip().split("\\s+"))
                .flatMap(tag -> parsed(tag).stream())
                .flatMap(wanted -> best(wanted, supported).stream())
                .findFirst();
    }

    private static Optional<String> best(Locale wanted, Collection<String> supported) {
        List<String> sameLanguage = supported.stream()
                .filter(tag -> language(tag).equals(wanted.getLanguage()))
                .toList();
        return Stream.concat(
                        sameLanguage.stream().filter(tag -> locale(tag).equals(wanted)),
                        sameLanguage.stream().filter(tag -> fits(locale(tag), wanted)))
                .findFirst();
    }

    /** One of the two says nothing of the region, or both say the same; likewise of the script. */
    private static boolean fits(Locale supported, Locale wanted) {
        return fits(supported.getCountry(), wanted.getCountry()) && fits(supported.getScript(), wanted.getScript());
    }

    private static boolean fits(String supported, String wanted) {
        return supported.isEmpty() || wanted.isEmpty() || supported.equals(wanted);
    }

    private static String language(String tag) {
        return locale(tag).getLanguage();
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
    }

    /** Nothing for what is no language tag: it comes through the browser. */
    private static Optional<Locale> parsed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                    .filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
