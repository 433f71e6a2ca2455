package dev.entente.bootstrap.policy;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.port.PolicyText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Policies as YAML 1.2, and so as JSON: without anchors, aliases and tags, which a policy can do without. */
public final class YamlPolicyText implements PolicyText {

    /** In characters: room for a thousand rules, and little enough to be read at once. */
    static final int LONGEST = 500_000;

    private static final Place START = new Place(1, 1);

    private final LoadSettings settings = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(LONGEST)
            .setParseComments(false)
            .build();

    @Override
    public Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return problem(
                    START,
                    "too_large",
                    "A policy has at most %d characters, not %d.".formatted(LONGEST, text.length()));
        }
        var builder = new TreeBuilder(settings.getSchema().getScalarResolver());
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                builder.accept(event);
            }
            return builder.tree()
                    .<Parsed>map(Parsed.Understood::new)
                    .orElseGet(() -> problem(START, "empty", Sentences.noPolicy(text)));
        } catch (NotSupported found) {
            return problem(found.place(), found.code(), found.text());
        } catch (MarkedYamlEngineException broken) {
            return LateSlip.find(text, builder.passage(), broken)
                    .map(late -> problem(late.place(), "syntax", Sentences.of(late.sentence())))
                    .orElseGet(() -> problem(
                            broken.getProblemMark().map(Places::of).orElse(builder.last()),
                            "syntax",
                            Sentences.of(broken)));
        } catch (ReaderException broken) {
            return problem(Places.ofFirst(text, broken.getCodePoint()), "syntax", Sentences.of(broken));
        } catch (RuntimeException broken) {
            // The parser's own exceptions have no common root with a place, and its helpers throw others.
            return problem(builder.last(), "syntax", "This cannot be read as YAML.");
        }
    }

    private static Parsed problem(Place place, String code, String message) {
        return new Parsed.NotUnderstood(new Problem(place, "", code, Sentences.cut(message), null));
    }
}
