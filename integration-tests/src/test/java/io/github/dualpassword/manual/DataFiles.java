package io.github.dualpassword.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The files in {@code src/test/resources/manual}. */
final class DataFiles {

    static final Path DIRECTORY = Path.of("src/test/resources/manual");

    private static final String SUFFIX = ".yaml";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private DataFiles() {}

    static <T> T read(Path file, Class<T> type) {
        return read(file, new TypeReference<>() {
            @Override
            public java.lang.reflect.Type getType() {
                return type;
            }
        });
    }

    static <T> T read(Path file, TypeReference<T> type) {
        try {
            return YAML.readValue(DIRECTORY.resolve(file).toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Names of the files in a directory, without the suffix, sorted. */
    static List<String> names(Path directory) {
        return entries(directory).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    /** Names of all that is in a directory, sorted; none where there is no such directory. */
    static List<String> entries(Path directory) {
        if (!Files.isDirectory(DIRECTORY.resolve(directory))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(DIRECTORY.resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
