package io.github.dualpassword.persistence;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.StatelessProviderFactory;
import io.github.dualpassword.architecture.ExtensionClasses;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.storage.StorageFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One provider hands out every store that is kept in Keycloak's database. */
class JpaStorageTest {

    private static final String PERSISTENCE = JpaStorage.class.getPackageName();

    private final Storage storage = new JpaStorage(null);

    /** Interfaces of other rooms that a class of this room implements. */
    static Stream<Class<?>> stores() {
        return ExtensionClasses.all()
                .filter(type -> type.getPackageName().equals(PERSISTENCE))
                .flatMap(type -> Stream.of(type.getInterfaces()))
                .filter(type -> type.getName().startsWith("io.github.dualpassword.")
                        && !type.getPackageName().equals(PERSISTENCE)
                        && !Set.of(Storage.class, StorageFactory.class, StatelessProviderFactory.class)
                                .contains(type));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyStoreIsHandedOut(Class<?> type) {
        assertThat(storage.store(type)).isInstanceOf(type);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void inOneSessionItIsTheSameEachTime(Class<?> type) {
        assertThat(storage.store(type)).isSameAs(storage.store(type));
    }

    @Test
    void whatIsNoStoreIsRefusedByName() {
        assertThatThrownBy(() -> storage.store(Runnable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no store of type java.lang.Runnable");
    }
}
