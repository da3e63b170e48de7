package io.github.dualpassword.json;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Reads one JSON value and accepts nothing that only resembles it: no field that is unknown or stands twice, no text for a number
 * or the other way round, no fraction for a whole number, no half character (a surrogate without the other one, which databases
 * replace or refuse), nothing nested deeper than {@value #MAX_DEPTH} levels, and nothing behind the value.
 */
public final class StrictJson {

    static final int MAX_DEPTH = 16;

    private static final ObjectReader READER = reader();

    private StrictJson() {}

    /**
     * The value of a text.
     *
     * @return empty for a text without a value, and for {@code null}
     * @throws JsonFault when it is no such value
     */
    public static <T> Optional<T> read(String text, Class<T> type) throws JsonFault {
        return read(text, READER.forType(type));
    }

    /** The same for a type with parameters. */
    public static <T> Optional<T> read(String text, TypeReference<T> type) throws JsonFault {
        return read(text, READER.forType(type));
    }

    private static <T> Optional<T> read(String text, ObjectReader reader) throws JsonFault {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try (JsonParser parser = reader.createParser(text)) {
            Optional<T> value = Optional.ofNullable(reader.readValue(parser));
            demandEnd(parser);
            return value;
        } catch (IOException fault) {
            throw new JsonFault(FaultSentence.of(fault));
        }
    }

    private static void demandEnd(JsonParser parser) throws IOException, JsonFault {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (StreamReadException noJson) {
            // Refused below: it is not even JSON.
        }
        throw new JsonFault("Something follows the JSON value.");
    }

    private static ObjectReader reader() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new WholeText())
                        .addKeyDeserializer(String.class, new WholeText.Key()))
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        return mapper.reader();
    }
}
