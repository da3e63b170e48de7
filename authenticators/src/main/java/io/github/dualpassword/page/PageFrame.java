package io.github.dualpassword.page;

import java.util.Locale;
import java.util.Optional;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.WebAddress;
import io.github.dualpassword.realm.CurrentRealm;

/** What stands round every page of this product: help, and whom to turn to (A09, A11). Templates read it. */
public record PageFrame(Contact contact, Optional<WebAddress> helpAddress, String language) {

    private static final String ATTRIBUTE = "pageFrame";
    private static final String LOGIN_ID = "readerLoginId";

    /**
     * Gives the page what its frame needs.
     *
     * @param reader whose contract's texts are shown; {@code null} before anybody is known
     */
    public static LoginFormsProvider round(LoginFormsProvider page, KeycloakSession session, UserModel reader) {
        if (reader != null) {
            page.setAttribute(LOGIN_ID, reader.getUsername());
        }
        return page.setAttribute(
                ATTRIBUTE,
                of(
                        ContractOfReader.find(session, reader),
                        CurrentRealm.of(session).policy(),
                        session.getContext().resolveLocale(reader)));
    }

    static PageFrame of(Optional<Contract> contract, RealmPolicy realm, Locale language) {
        return new PageFrame(
                Contact.of(contract, realm, language),
                contract.flatMap(texts -> texts.text(PageSettings.HELP_URL.attribute()))
                        .flatMap(WebAddress::parse)
                        .or(() -> realm.get(PageSettings.HELP_URL)),
                language.toLanguageTag());
    }

    /** Address of the help for a screen; empty when the page's own help is to be shown. */
    public String help(String screen) {
        return helpAddress.map(address -> address.at(screen, language)).orElse("");
    }
}
