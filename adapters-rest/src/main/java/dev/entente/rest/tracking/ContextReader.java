package dev.entente.rest.tracking;

import dev.entente.rest.json.TraitReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the context of a message: the person's traits, the page it came from, the campaign that brought them. */
final class ContextReader {

    private ContextReader() {}

    static void read(JsonParser parser, MessageFields fields) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            switch (name) {
                case "traits" -> fields.contextTraits = TraitReader.fields(parser);
                case "page" -> readPage(parser, fields);
                case "campaign" -> readCampaign(parser, fields);
                default -> parser.skipChildren();
            }
        }
    }

    private static void readPage(JsonParser parser, MessageFields fields) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "path" -> fields.pagePath = Scalars.textIfAny(parser);
                case "url" -> fields.pageUrl = Scalars.textIfAny(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private static void readCampaign(JsonParser parser, MessageFields fields) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "name" -> fields.campaignName = Scalars.textIfAny(parser);
                case "medium" -> fields.campaignMedium = Scalars.textIfAny(parser);
                case "source" -> fields.campaignSource = Scalars.textIfAny(parser);
                default -> parser.skipChildren();
            }
        }
    }
}
