package io.github.dualpassword.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.policy.PageSettings;
import io.github.dualpassword.policy.Setting;
import io.github.dualpassword.policy.WebAddress;
import io.github.dualpassword.setup.RealmFacts.ContractText;

/** What a contract has of its own in place of a setting of the realm is as good as that. */
final class ContractRules {

    /** Attributes of organizations that hold web addresses. */
    static final Set<String> WEB_ADDRESSES = Stream.of(PageSettings.HELP_URL, PageSettings.CONTACT_FORM_URL)
            .map(Setting::attribute)
            .collect(Collectors.toUnmodifiableSet());

    private ContractRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return Stream.concat(withoutMaster(realm), addresses(realm));
    }

    private static Stream<Finding> withoutMaster(RealmFacts realm) {
        return realm.contractsWithoutMaster().count() == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        UserFindings.CONTRACT_WITHOUT_MASTER,
                        "organizations",
                        "Without a master user who can do anything: "
                                + realm.contractsWithoutMaster().inWords("organization(s)")));
    }

    private static Stream<Finding> addresses(RealmFacts realm) {
        // Several values of one attribute are lines of one text, as pages read it.
        return realm.contractTexts().stream()
                .collect(Collectors.toMap(
                        text -> List.of(text.organization(), text.attribute()),
                        Function.identity(),
                        (one, other) ->
                                new ContractText(one.organization(), one.attribute(), one.text() + "\n" + other.text()),
                        LinkedHashMap::new))
                .values()
                .stream()
                .filter(ContractRules::isWrong)
                .map(text -> Finding.of(
                        UserFindings.CONTRACT_ADDRESS_WRONG,
                        text.organization(),
                        "Attribute '%s' of organization '%s' is no %s"
                                .formatted(text.attribute(), text.organization(), WebAddress.ALLOWED.substring(2))));
    }

    private static boolean isWrong(ContractText text) {
        return !text.text().isBlank() && WebAddress.parse(text.text()).isEmpty();
    }
}
