package dev.entente.bootstrap.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hostile JSON texts, made of one that is fine and its schema, wherever in a request they are carried. */
final class JsonAttacks {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Of the values at the places of one text. Each value and each place is tried, not each value at each place. */
    private static final int MOST_VALUES = 200;

    private final Operation operation;
    private final Schemas schemas;
    private final ObjectNode fine;
    private final Place root;
    private final String prefix;
    private final Function<byte[], Call> carrier;

    /**
     * All that can be made of it.
     *
     * @param prefix what leads to the text, before the pointers into it
     */
    JsonAttacks(
            Operation operation,
            Schemas schemas,
            ObjectNode fine,
            Place root,
            String prefix,
            Function<byte[], Call> carrier) {
        this.operation = operation;
        this.schemas = schemas;
        this.fine = fine;
        this.root = root;
        this.prefix = prefix;
        this.carrier = carrier;
    }

    Stream<Attack> all() {
        return Stream.of(whole(), values(), missing(), unknown(), tooLong()).flatMap(attacks -> attacks);
    }

    private Stream<Attack> whole() {
        return Hostile.bodies(fine.toString()).entrySet().stream()
                .map(body -> new Attack(
                        body.getKey(),
                        carrier.apply(body.getValue()),
                        !Hostile.mayBeTaken(body.getKey()) && !isWelcome(body.getValue()),
                        ""));
    }

    /** Strange, and yet what the document describes: some schemas leave room for anything. */
    private boolean isWelcome(byte[] body) {
        try {
            return schemas.faults(root.schema(), STRICT.readTree(body)).isEmpty();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** Operations with like bodies share what is tried: each combination goes to one of them. */
    private Stream<Attack> values() {
        List<Place> places = root.below().toList();
        List<Operation> alike = operation.alike();
        int all = places.size() * Hostile.jsonValues(false).size();
        int shares = Math.max(alike.size(), 1 + all / MOST_VALUES);
        int mine = alike.indexOf(operation);
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(i -> values(places.get(i), Math.floorMod(mine - i, shares), shares));
    }

    private Stream<Attack> values(Place place, int first, int step) {
        List<String> values = Hostile.jsonValues(isInstant(place));
        return IntStream.iterate(first, i -> i < values.size(), i -> i + step)
                .mapToObj(values::get)
                .map(value -> attack(place + " is " + shortened(value), place.with(fine, value), place));
    }

    private static boolean isInstant(Place place) {
        return place.schema().path("format").asString("").equals("date-time");
    }

    private Stream<Attack> missing() {
        return root.below()
                .filter(Place::required)
                .map(place -> attack(place + " is missing", place.without(fine).toString(), place));
    }

    /** Nothing can be set by knowing its name: whatever is told anywhere is tried where it is not asked for. */
    private Stream<Attack> unknown() {
        return Stream.concat(Stream.of(root), root.below())
                .filter(place -> place.schema().has("properties"))
                .flatMap(place -> namesUnknownTo(place).map(place::member))
                .map(place -> attack(place + " is unknown", place.with(fine, "1"), place));
    }

    private Stream<String> namesUnknownTo(Place place) {
        return place.isClosed()
                ? operation.document().memberNames().stream()
                        .filter(name -> !place.schema().path("properties").has(name))
                : Stream.of("unheardOf");
    }

    private Stream<Attack> tooLong() {
        return root.below().filter(place -> place.schema().has("maxLength")).flatMap(place -> {
            String most = "x".repeat(place.schema().path("maxLength").asInt());
            return Stream.of(
                    Attack.open(place + " as long as can be", call(place.with(fine, '"' + most + '"'))),
                    attack(place + " one too long", place.with(fine, '"' + most + "x\""), place));
        });
    }

    private Attack attack(String what, String text, Place place) {
        return new Attack(what, call(text), isForbidden(text), prefix + place.pointer());
    }

    private Call call(String text) {
        return carrier.apply(text.getBytes(UTF_8));
    }

    private boolean isForbidden(String text) {
        try {
            return !schemas.faults(root.schema(), STRICT.readTree(text.getBytes(UTF_8)))
                    .isEmpty();
        } catch (StreamConstraintsException extreme) {
            return false; // JSON all the same, and perhaps where nobody looks at it
        } catch (JacksonException noJson) {
            return true;
        }
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "... (" + value.length() + " characters)" : value;
    }
}
