package io.github.dualpassword.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What a storage's settings say of its passwords. */
class PasswordStorageTest {

    @ParameterizedTest
    @CsvSource({
        "ldap, READ_ONLY, true",
        "ldap, WRITABLE, false",
        "ldap, UNSYNCED, false",
        "kerberos, READ_ONLY, true",
        "kerberos, UNSYNCED, false",
        "of-a-bank, READ_ONLY, true"
    })
    void anEditModeSaysWhetherAnythingIsWritten(String provider, String editMode, boolean readOnly) {
        ComponentModel storage = storage(provider);
        storage.put("editMode", editMode);

        assertThat(PasswordStorage.isReadOnly(storage)).isEqualTo(readOnly);
    }

    @Test
    void keycloaksDirectoriesAreReadOnlyWhereNothingIsSaid() {
        assertThat(PasswordStorage.isReadOnly(storage("ldap"))).isTrue();
        assertThat(PasswordStorage.isReadOnly(storage("of-a-bank"))).isFalse();
    }

    private static ComponentModel storage(String provider) {
        ComponentModel storage = new ComponentModel();
        storage.setProviderId(provider);
        return storage;
    }
}
