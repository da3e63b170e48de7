package io.github.dualpassword.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.WebAddress;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * Whom a reader is to turn to (A11): what the reader's contract says, else what the realm says. Text and form are looked
 * for separately, since a contract with a desk of its own may use the form of all.
 *
 * @param lines of the contract's text; empty when the message {@code dualPasswordContact} of the realm is to be shown
 * @param form address of the paper form; empty when there is none
 */
public record Contact(List<String> lines, String form) {

    /** Name of the contract's attribute; {@code .} and a language tag after it make it the one of that language. */
    static final String ATTRIBUTE = Setting.PREFIX + "contact";

    public Contact {
        lines = List.copyOf(lines);
    }

    /** For a reader; {@code null} before anybody is known. */
    public static Contact of(KeycloakSession session, UserModel reader) {
        return of(
                ContractOfReader.find(session, reader),
                CurrentRealm.of(session).policy(),
                session.getContext().resolveLocale(reader));
    }

    /** The realm's text in its lines, as markup, before it is known who reads it. */
    public static String markupOfRealm(KeycloakSession session) {
        return markup(linesOfRealm(Texts.ofPage(session, null)));
    }

    /** The realm's text in its lines, in the language of these texts. */
    public static List<String> linesOfRealm(Texts texts) {
        return split(texts.of("dualPasswordContact"));
    }

    /**
     * The text in its lines, for messages of a page: Keycloak takes harmless markup in them and removes all other. It decodes
     * them first, so that nothing can be escaped here.
     */
    public String markup(LoginFormsProvider page) {
        return markup(lines.isEmpty() ? split(page.getMessage("dualPasswordContact")) : lines);
    }

    private static String markup(List<String> lines) {
        return String.join("<br />", lines);
    }

    /** For readers of a contract, in that language. */
    public static Contact of(Optional<Contract> contract, RealmPolicy realm, Locale language) {
        List<String> lines = contract.flatMap(texts -> texts.text(ATTRIBUTE + "." + language.toLanguageTag())
                        .or(() -> texts.text(ATTRIBUTE + "." + language.getLanguage()))
                        .or(() -> texts.text(ATTRIBUTE)))
                .map(Contact::split)
                .orElse(List.of());
        String form = contract.flatMap(texts -> texts.text(PageSettings.CONTACT_FORM_URL.attribute()))
                .flatMap(WebAddress::parse)
                .or(() -> realm.get(PageSettings.CONTACT_FORM_URL))
                .map(address -> address.at("", language.toLanguageTag()))
                .orElse("");
        return new Contact(lines, form);
    }

    /** Lines that hold something; {@code \n} in letters stands for a new line, since consoles have fields of one line. */
    static List<String> split(String text) {
        return text.replace("\\n", "\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
