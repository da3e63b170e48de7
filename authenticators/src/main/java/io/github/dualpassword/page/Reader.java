package io.github.dualpassword.page;

import java.util.Locale;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.UserTypes;
import io.github.dualpassword.policy.UserType;

/**
 * Who reads a page, as its frame says it. Templates read it.
 *
 * @param company name of the contract in the language of the page; empty where the reader is in none
 * @param name of the user, or the login ID where none is stored; empty as long as nobody is known
 * @param type id of the user type; empty where the reader has none
 */
public record Reader(String company, String name, String type) {

    /** Before anybody is known. */
    static final Reader NOBODY = new Reader("", "", "");

    /** Name of the contract's attribute for a name to be shown; {@code -} and a language after it make it that language's. */
    static final String COMPANY = "name";

    /** A user who has logged in. */
    static Reader of(RealmModel realm, UserModel user, Optional<Contract> contract, Locale language) {
        return new Reader(
                contract.map(known -> company(known, language)).orElse(""),
                name(user, language),
                UserTypes.of(realm).typeOf(user::hasRole).map(UserType::id).orElse(""));
    }

    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** Name of a contract in that language. */
    public static String company(Contract contract, Locale language) {
        return contract.text(COMPANY + "-" + language.getLanguage())
                .or(() -> contract.text(COMPANY))
                .orElse(contract.name());
    }

    private static String name(UserModel user, Locale language) {
        String name = PersonName.of(user, language);
        return name.isEmpty() ? user.getUsername() : name;
    }
}
