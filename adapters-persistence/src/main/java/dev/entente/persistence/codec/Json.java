package dev.entente.persistence.codec;

import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Documents we store and read back ourselves: nothing from outside is parsed here. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static String write(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(generator);
        }
        return text.toString();
    }

    /** @param content is called with the parser on the first token */
    static <T> T read(String document, Function<JsonParser, T> content) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            return content.apply(parser);
        }
    }
}
