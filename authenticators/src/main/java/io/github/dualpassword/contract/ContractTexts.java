package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.List;

/** What the organizations of a realm have in attributes, read together: by one query, however many they are. */
public interface ContractTexts {

    /**
     * A value.
     *
     * @param contract alias of the organization
     */
    record Text(String contract, String attribute, String text) {}

    /** The values of these attributes, by organization. */
    List<Text> of(String realmId, Collection<String> attributes);
}
