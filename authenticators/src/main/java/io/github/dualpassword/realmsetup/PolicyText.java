package io.github.dualpassword.realmsetup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A client policy, or a profile of one, as JSON in one order. */
final class PolicyText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build();

    private PolicyText() {}

    static String of(Object representation) {
        try {
            return JSON.writeValueAsString(representation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a realm has of its own; Keycloak has no list where there is none. */
    static <T> List<T> own(Collection<T> list) {
        return Stream.ofNullable(list).flatMap(Collection::stream).toList();
    }
}
