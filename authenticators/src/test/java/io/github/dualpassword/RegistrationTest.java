package io.github.dualpassword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

import io.github.dualpassword.architecture.ExtensionClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Keycloak finds what stands in {@code META-INF/services}, and nothing else; a missing line is no error to it. */
class RegistrationTest {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    /** The types under whose names Keycloak looks for factories: one for each of its SPIs and ours. */
    private static final Set<Class<?>> FACTORY_TYPES = ServiceLoader.load(Spi.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(Spi::getProviderFactoryClass)
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Class<?>> factories() {
        return concrete(ProviderFactory.class);
    }

    static Stream<Class<?>> spis() {
        return concrete(Spi.class);
    }

    static Stream<Arguments> registrations() {
        return services().flatMap(service -> registered(service).stream().map(name -> arguments(name, service)));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyFactoryIsRegisteredForEachOfItsSpis(Class<?> factory) {
        List<Class<?>> services = FACTORY_TYPES.stream()
                .filter(type -> type.isAssignableFrom(factory))
                .toList();
        assertThat(services).isNotEmpty();
        assertThat(services)
                .allSatisfy(service -> assertThat(registered(service.getName())).contains(factory.getName()));
    }

    @ParameterizedTest
    @MethodSource("spis")
    void everySpiIsRegistered(Class<?> spi) {
        assertThat(registered(Spi.class.getName())).contains(spi.getName());
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void everyRegisteredClassCanBeMadeAndIsWhatItIsRegisteredAs(String name, String service) throws Exception {
        Object made = Class.forName(name).getConstructor().newInstance();

        assertThat(made).isInstanceOf(Class.forName(service));
    }

    @Test
    void everyServiceFileIsOneThatKeycloakReads() {
        Set<String> read = FACTORY_TYPES.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        read.add(Spi.class.getName());

        assertThat(services()).isNotEmpty().allMatch(read::contains);
    }

    @Test
    void noClassIsRegisteredTwice() {
        assertThat(services())
                .isNotEmpty()
                .allSatisfy(
                        service -> assertThat(registered(service)).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void idsAreUniqueAmongFactoriesOfOneKind() {
        assertThat(services().filter(service -> !service.equals(Spi.class.getName())))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(registered(service).stream().map(RegistrationTest::id))
                        .isNotEmpty()
                        .doesNotContainNull()
                        .doesNotHaveDuplicates());
    }

    /** Keycloak lets the later one of two kinds with the same name take the place of the first, without a word. */
    @Test
    void namesOfSpisAreUnique() {
        assertThat(registered(Spi.class.getName()).stream().map(RegistrationTest::nameOfSpi))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static String nameOfSpi(String className) {
        try {
            return ((Spi) Class.forName(className).getConstructor().newInstance()).getName();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return ExtensionClasses.all()
                .filter(type::isAssignableFrom)
                .filter(candidate -> !candidate.isInterface() && !Modifier.isAbstract(candidate.getModifiers()));
    }

    private static Stream<String> services() {
        try (Stream<Path> files = Files.list(SERVICES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> registered(String service) {
        try {
            Path file = SERVICES.resolve(service);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String id(String factory) {
        try {
            return ((ProviderFactory<?>) Class.forName(factory).getConstructor().newInstance()).getId();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
