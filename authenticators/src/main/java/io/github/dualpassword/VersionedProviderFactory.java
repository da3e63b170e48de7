package io.github.dualpassword;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Shows with its provider, in Keycloak's Server Info, version and build of the extension. */
public interface VersionedProviderFactory extends ServerInfoAwareProviderFactory {

    /** {@code version}, and {@code build}, the commit, where the JAR was built from a Git working tree. */
    @Override
    default Map<String, String> getOperationalInfo() {
        return information();
    }

    /** The version alone. */
    static String version() {
        return information().getOrDefault("version", "");
    }

    private static Map<String, String> information() {
        Properties build = new Properties();
        try (InputStream file =
                VersionedProviderFactory.class.getResourceAsStream("/META-INF/dual-password-build.properties")) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.stringPropertyNames().stream()
                .filter(name -> !build.getProperty(name).isEmpty())
                .collect(Collectors.toMap(Function.identity(), build::getProperty));
    }
}
