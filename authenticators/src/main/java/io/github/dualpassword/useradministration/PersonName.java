package io.github.dualpassword.useradministration;

import io.github.dualpassword.audit.OperationRecord;

/** A name as lists show it: the family name first, as the realms of these banks have it in one field. */
public final class PersonName {

    private PersonName() {}

    /** Either may be missing. */
    public static String of(String familyName, String givenName) {
        return OperationRecord.Person.nameOf(familyName, givenName);
    }
}
