package io.github.dualpassword.page;

import java.util.Locale;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.SoftwareKeyboard;
import io.github.dualpassword.policy.WebAddress;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * What stands round every page of this product: who is logged in, help, and whom to turn to (A09, A11). Templates read it.
 *
 * @param language tag of the page's language
 * @param keyboard whether a page with a password offers a software keyboard for it (J10)
 */
public record PageFrame(
        Contact contact, Optional<WebAddress> helpAddress, String language, SoftwareKeyboard keyboard, Reader reader) {

    private static final String ATTRIBUTE = "pageFrame";
    private static final String LOGIN_ID = "readerLoginId";

    /**
     * Gives the page of somebody who has logged in what its frame needs, with the reader's company, name and type, and the
     * button to log out: whoever takes the form of the page asks for it.
     */
    public static LoginFormsProvider round(LoginFormsProvider page, KeycloakSession session, UserModel reader) {
        Optional<Contract> contract = ContractOfReader.find(session, reader);
        Locale language = session.getContext().resolveLocale(reader);
        return page.setAttribute(LOGIN_ID, reader.getUsername())
                .setAttribute(
                        ATTRIBUTE,
                        of(contract, CurrentRealm.of(session).policy(), language)
                                .with(Reader.of(session.getContext().getRealm(), reader, contract, language)));
    }

    /**
     * The same for the login page, and for whatever comes before somebody has proven who they are: the page names nobody,
     * whatever was typed or is known of the browser.
     *
     * @param user whom an earlier step has identified; {@code null} where there is none
     */
    public static LoginFormsProvider roundBeforeLogin(
            LoginFormsProvider page, KeycloakSession session, UserModel user) {
        if (user != null) {
            page.setAttribute(LOGIN_ID, user.getUsername());
        }
        return page.setAttribute(
                ATTRIBUTE,
                of(
                        ContractOfReader.find(session, user),
                        CurrentRealm.of(session).policy(),
                        session.getContext().resolveLocale(user)));
    }

    static PageFrame of(Optional<Contract> contract, RealmPolicy realm, Locale language) {
        return new PageFrame(
                Contact.of(contract, realm, language),
                contract.flatMap(texts -> texts.text(PageSettings.HELP_URL.attribute()))
                        .flatMap(WebAddress::parse)
                        .or(() -> realm.get(PageSettings.HELP_URL)),
                language.toLanguageTag(),
                realm.get(PageSettings.SOFTWARE_KEYBOARD),
                Reader.NOBODY);
    }

    private PageFrame with(Reader known) {
        return new PageFrame(contact, helpAddress, language, keyboard, known);
    }

    /** Address of the help for a screen; empty when the page's own help is to be shown. */
    public String help(String screen) {
        return helpAddress.map(address -> address.at(screen, language)).orElse("");
    }

    public boolean offersKeyboard() {
        return keyboard == SoftwareKeyboard.OFFERED;
    }
}
