package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;

import io.github.dualpassword.Password;
import io.github.dualpassword.useradministration.change.PasswordChoice.Way;

/**
 * All that an operator has entered for a user, as it was at one moment: other requests of the same browser may be under way
 * and forget it.
 *
 * @param choices of both passwords
 * @param typed new passwords of those that are changed to what was typed
 * @param steps values of further steps, by their ids
 */
record Entered(List<PasswordChoice> choices, Map<Password, String> typed, Map<String, Map<String, String>> steps) {

    /** Passwords that are to be changed to what is typed, and of which nothing is at hand. */
    List<Password> missing() {
        return choices.stream()
                .filter(choice -> choice.way() == Way.TYPED)
                .map(PasswordChoice::password)
                .filter(password -> !typed.containsKey(password))
                .toList();
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "Entered" + choices;
    }
}
