package dev.entente.rest.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Parsers of JSON from outside. Every bound that Jackson leaves wide open by default is set. */
public final class BoundedJson {

    /** Of objects and arrays in each other. */
    public static final int MAX_DEPTH = 32;

    /** Of the digits of a number. */
    public static final int MAX_NUMBER_LENGTH = 1_000;

    private static final int MAX_BODY = 4 * 1024 * 1024;

    private static final JsonFactory FACTORY =
            factory(MAX_DEPTH, MAX_NUMBER_LENGTH).build();

    private static final JsonFactory STRICT_FACTORY = factory(MAX_DEPTH, MAX_NUMBER_LENGTH)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private BoundedJson() {}

    /** A streaming parser over part of an array. */
    public static JsonParser parser(byte[] json, int from, int to) {
        return FACTORY.createParser(ObjectReadContext.empty(), json, from, to - from);
    }

    /** A streaming parser over a whole that must not say one thing twice. */
    public static JsonParser strictParser(byte[] json) {
        return STRICT_FACTORY.createParser(ObjectReadContext.empty(), json);
    }

    /** Where it went wrong; the parser's own words may name classes. */
    public static String describe(JacksonException malformed) {
        TokenStreamLocation place = malformed.getLocation();
        return place == null ? "not valid JSON" : "not valid JSON at byte %d".formatted(place.getByteOffset());
    }

    /** Lengths of strings and names are bounded by the size of the body, which is capped before anything is parsed. */
    public static JsonFactoryBuilder factory(int maxDepth, int maxNumberLength) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(maxNumberLength)
                        .maxStringLength(MAX_BODY)
                        .maxNameLength(MAX_BODY)
                        .maxDocumentLength(MAX_BODY)
                        .build());
    }
}
