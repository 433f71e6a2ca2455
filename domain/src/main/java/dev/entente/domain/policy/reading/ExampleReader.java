package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples of a policy: leads, what they did, and what is expected of them. */
public final class ExampleReader {

    /** Of all examples together, so that a check ends soon. */
    static final int MOST_SIGNALS = 5_000;

    private static final List<String> KEYS = List.of("name", "lead", "signals", "expect", "grade", "score", "at");
    /** Those that a policy makes by itself. */
    private static final List<String> STAGES = List.of("LEAD", "MQL", "SQL", "DISQUALIFIED");

    private static final List<String> GRADES = List.of("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3");

    private static final int LONGEST_NAME = 200;
    private static final String COMPANY = "company";

    private final UniqueNames names = new UniqueNames("example", LONGEST_NAME);
    private int signals;

    private ExampleReader() {}

    /**
     * What a text's examples came to.
     *
     * @param examples those that can be read
     */
    public record Examples(List<Example> examples, List<Problem> problems) {

        static final Examples NONE = new Examples(List.of(), List.of());

        public Examples {
            examples = List.copyOf(examples);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the examples of a whole policy, whatever is wrong with the rest of it. */
    public static Examples read(Tree policy) {
        return Shape.check(Node.root(policy, new Problems()))
                ? examples(Node.root(policy, new Problems()))
                : Examples.NONE;
    }

    private static Examples examples(Node root) {
        var reader = new ExampleReader();
        List<Example> examples = root.tree() instanceof Tree.Entries entries
                ? entries.entries().stream()
                        .filter(entry -> entry.key().equals("examples"))
                        .map(root::field)
                        .filter(list -> !list.isNull())
                        .flatMap(list -> list.list(reader::example).stream())
                        .toList()
                : List.of();
        return new Examples(examples, root.problems().inOrder());
    }

    private Optional<Example> example(Node node) {
        return node.fields(KEYS).flatMap(fields -> {
            Optional<String> name = fields.require("name").flatMap(names::read);
            Optional<Map<String, TraitValue>> lead =
                    fields.get("lead").map(ExampleReader::lead).orElse(Optional.of(Map.of()));
            List<Act> acts = fields.get("signals").map(this::acts).orElse(List.of());
            Optional<String> expect =
                    fields.require("expect").flatMap(word -> word(word, "stage that a policy makes", STAGES));
            Optional<String> grade = fields.get("grade").flatMap(word -> word(word, "grade", GRADES));
            Optional<Points> score = fields.get("score").flatMap(NumberReader::bar);
            Optional<LocalDate> day = fields.get("at").flatMap(ExampleReader::day);
            return name.isPresent() && lead.isPresent() && expect.isPresent()
                    ? Optional.of(new Example(
                            Integer.parseInt(node.step()),
                            name.get(),
                            day.orElse(Example.USUAL_DAY),
                            lead.get(),
                            acts,
                            expect.get(),
                            grade.orElse(null),
                            score.orElse(null)))
                    : Optional.empty();
        });
    }

    private List<Act> acts(Node list) {
        List<Act> acts = list.list(ActReader::read);
        signals += acts.stream().mapToInt(Act::times).sum();
        if (signals > MOST_SIGNALS) {
            list.refuse(
                    Flaw.TOO_MANY,
                    "The examples of a policy have at most %d signals together.".formatted(MOST_SIGNALS));
            return List.of();
        }
        return acts;
    }

    /** A company that is an object of its own is the lead's company, as in messages. */
    private static Optional<Map<String, TraitValue>> lead(Node node) {
        return ValueReader.fields(node).map(said -> {
            var traits = new HashMap<String, TraitValue>();
            said.forEach((name, value) -> {
                if (name.equals(COMPANY) && value instanceof TraitValue.Fields(var company)) {
                    company.forEach((field, known) -> traits.put(Traits.COMPANY_PREFIX + field, known));
                } else {
                    traits.put(name, value);
                }
            });
            return traits;
        });
    }

    private static Optional<String> word(Node node, String what, List<String> known) {
        return node.text(LONGEST_NAME)
                .flatMap(word -> known.contains(word) ? Optional.of(word) : node.unknown(what, word, known));
    }

    private static Optional<LocalDate> day(Node node) {
        return node.text(LONGEST_NAME).flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                return day.getYear() >= 2000 && day.getYear() < 2100
                        ? Optional.of(day)
                        : node.refuse(Flaw.OUT_OF_RANGE, "An example is of the years 2000 to 2099.");
            } catch (DateTimeException notOne) {
                return node.refuse(
                        Flaw.WRONG_FORM, "Expected a day such as 2026-03-11, not %s.".formatted(Words.quoted(text)));
            }
        });
    }
}
