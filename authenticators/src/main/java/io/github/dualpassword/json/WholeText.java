package io.github.dualpassword.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** Texts are texts, of whole characters; Jackson's own reader takes numbers for them too. */
final class WholeText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    WholeText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return whole(parser.getText(), context);
    }

    private static String whole(String text, DeserializationContext context) throws IOException {
        if (text.codePoints().anyMatch(WholeText::isHalf)) {
            throw InvalidFormatException.from(context.getParser(), "half a character", null, String.class);
        }
        return text;
    }

    /** A pair of surrogates is one code point, which is none any more. */
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** The same for names of fields. */
    static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return whole(key, context);
        }
    }
}
