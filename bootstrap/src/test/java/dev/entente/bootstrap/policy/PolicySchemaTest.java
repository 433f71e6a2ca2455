package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.checking.PolicyCheck;
import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schema and the readers know the same keys, and the schema refuses nothing that the readers accept. */
class PolicySchemaTest {

    private static final Pattern KNOWN = Pattern.compile("Nothing here is called 'zzz'; known are (.*)\\.");

    /** Each key at least once. */
    private static final String EVERYTHING = """
            name: Everything
            description: Each key at least once
            zone: Europe/Berlin
            decay: {halfLife: 30d, horizon: 180d}
            fit:
              - {rule: a, group: g, when: {trait: title, equals: 5}, points: 15}
              - {rule: b, when: {all: [{trait: t, in: [a, 2, true]}, {not: {trait: t, between: [1, 2.5]}}]}, points: -1.5}
              - {rule: c, when: {any: [{trait: t, atLeast: 1}, {trait: t, atMost: 2}, {trait: t, contains: x}]}, points: 1}
              - {rule: d, when: {any: [{trait: t, startsWith: a}, {trait: t, endsWith: b}, {trait: t, matches: "*c"}]}, points: 1}
              - {rule: e, when: {any: [{trait: t, pattern: "^a"}, {trait: t, present: true}, {trait: t, absent: true}]}, points: 1}
              - {rule: f, when: {any: [{trait: t, olderThan: 2w}, {trait: t, newerThan: 3d}]}, points: 1}
            engagement:
              - {rule: h, group: g, on: {page: /p, channel: cpc, campaign: c}, points: 10, atMost: 3 per week, decay: {linear: 60d}}
              - {rule: i, on: [{event: E, where: {property: x.y, equals: a}}, {screen: S}], points: 1, decay: none}
              - {rule: j, on: any, points: 1}
              - {rule: k, on: {type: identify, where: {all: [{context: c, present: true}, {not: {property: d, in: [1]}}]}}, points: 1}
              - {rule: l, when: {on: {event: E}, count: 3, within: 14d}, points: 1}
              - {rule: m, when: {on: {event: E}, distinctDays: 3, within: 14d}, points: 1}
              - {rule: n, when: {on: {event: E}, distinctValues: 3, of: offer, within: 14d}, points: 1}
              - {rule: o, when: {any: [{distinctGroups: 2, within: 30d}, {on: any, notWithin: 30d}]}, points: 1}
            handRaisers:
              - {event: Demo Requested, within: 14d}
              - {name: n, when: {trait: purchaseDate, newerThan: 1d}}
            exclude: [{trait: email, matches: "*@x.example"}, {on: {where: {context: userAgent, contains: bot}}}]
            disqualify: [{when: {trait: industry, equals: Competitor}, reason: competitor}]
            limits: {fit: 30, engagement: 100, groups: {g: 60}, floor: 0}
            grades: {fit: {A: 15, B: 10}, engagement: {1: 50, 2: 20}}
            mql: {enter: 50, leave: 35, guard: {groups: 1, distinctDays: 1, within: 30d}, requires: [email, {any: [phone, company.phone]}]}
            recycle: {coolDown: 30d}
            sql: {framework: BANT, confirmed: [budget], direct: {enter: 60, when: {on: {page: /p}, count: 3}}}
            handoff: {acceptWithin: 1 business day, onReject: {definitional: LEAD}}
            commitments: {marketing: {sqlPerMonth: 50}}
            examples:
              - name: one
                at: 2026-03-11
                lead: {email: a@b.example, company: {employees: 20}, tags: [a, null]}
                signals:
                  - {page: /q, channel: c, campaign: d, properties: {a: 1}, context: {b: {c: true}}, daysAgo: 1, times: 2}
                  - {event: Other}
                  - {screen: T}
                  - {type: group}
                expect: LEAD
                grade: C3
                score: 5.95
            """;

    private final PolicySchema schema = new PolicySchema();

    static Stream<Map.Entry<String, String>> policies() {
        return PolicyFiles.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void it_accepts_every_policy_of_the_project(Map.Entry<String, String> policy) {
        assertThat(schema.faults(PolicyTexts.tree(policy.getValue()))).isEmpty();
    }

    @Test
    void it_accepts_every_key_and_so_do_the_readers() {
        Tree everything = PolicyTexts.tree(EVERYTHING);

        assertThat(schema.faults(everything)).isEmpty();
        assertThat(PolicyTexts.check(EVERYTHING).errors()).isEmpty();
    }

    /**
     * Where objects that allow no other keys stand in the schema, and a policy with an unknown key in such a one. The
     * grades' numbers are not among them: to editors a key written 1 is a number, and none that the schema could name.
     */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("", "zzz: 1"),
            Map.entry("/$defs/decay/anyOf/1", "decay: {zzz: 1}"),
            Map.entry("/$defs/fitRule", "fit: [{zzz: 1}]"),
            Map.entry("/$defs/engagementRule", "engagement: [{zzz: 1}]"),
            Map.entry("/$defs/form", "engagement: [{rule: a, points: 1, on: {zzz: 1}}]"),
            Map.entry("/$defs/where", "engagement: [{rule: a, points: 1, on: {event: E, where: {zzz: 1}}}]"),
            Map.entry("/$defs/condition", "engagement: [{rule: a, points: 1, when: {zzz: 1}}]"),
            Map.entry("/$defs/exclusion", "exclude: [{zzz: 1}]"),
            Map.entry("/$defs/handRaiser", "handRaisers: [{zzz: 1}]"),
            Map.entry("/properties/disqualify/items", "disqualify: [{zzz: 1}]"),
            Map.entry("/properties/limits", "limits: {zzz: 1}"),
            Map.entry("/properties/grades", "grades: {zzz: 1}"),
            Map.entry("/properties/grades/properties/fit", "grades: {fit: {zzz: 1}}"),
            Map.entry("/properties/mql", "mql: {zzz: 1}"),
            Map.entry("/properties/mql/properties/guard", "mql: {guard: {zzz: 1}}"),
            Map.entry("/properties/mql/properties/requires/items/anyOf/1", "mql: {requires: [{zzz: 1}]}"),
            Map.entry("/properties/recycle", "recycle: {zzz: 1}"),
            Map.entry("/properties/sql", "sql: {zzz: 1}"),
            Map.entry("/properties/sql/properties/direct", "sql: {direct: {zzz: 1}}"),
            Map.entry("/$defs/example", "examples: [{zzz: 1}]"),
            Map.entry("/$defs/act", "examples: [{name: a, expect: LEAD, signals: [{zzz: 1}]}]"));

    static Stream<Map.Entry<String, String>> places() {
        return PLACES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void it_has_the_keys_that_the_readers_know_and_no_others(Map.Entry<String, String> place) {
        String text = place.getValue().startsWith("mql") ? place.getValue() : "mql: {enter: 1}\n" + place.getValue();
        Set<String> known = PolicyTexts.check(text).errors().stream()
                .map(Problem::message)
                .map(KNOWN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Set.of(matcher.group(1).split(", ", -1)))
                .findFirst()
                .orElseThrow();

        assertThat(keys(schema.json().at(place.getKey()))).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void conditions_of_who_somebody_is_are_those_without_what_it_did() {
        Set<String> keys = keys(schema.json().at("/$defs/condition"));
        keys.removeAll(
                Set.of("on", "distinctGroups", "count", "distinctDays", "distinctValues", "of", "within", "notWithin"));

        assertThat(keys(schema.json().at("/$defs/traits"))).isEqualTo(keys);
    }

    @Test
    void no_object_of_it_is_left_out() {
        var places = new TreeSet<String>();
        collect(schema.json(), "", places);
        places.remove("/$defs/traits");

        assertThat(places).isEqualTo(new TreeSet<>(PLACES.keySet()));
    }

    private static void collect(JsonNode node, String pointer, Set<String> places) {
        if (node.isObject() && node.path("additionalProperties").isBoolean()) {
            places.add(pointer);
        }
        node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), places));
        IntStream.range(0, node.isArray() ? node.size() : 0)
                .forEach(i -> collect(node.get(i), pointer + "/" + i, places));
    }

    private static Set<String> keys(JsonNode object) {
        return new TreeSet<>(object.get("properties").propertyNames());
    }

    @Test
    void every_key_of_it_is_explained() {
        var without = new ArrayList<String>();
        explained(schema.json(), "", without);

        assertThat(without).isEmpty();
    }

    private void explained(JsonNode node, String pointer, List<String> without) {
        boolean isSchema = node.path("title").isString();
        (isSchema ? node.path("properties") : node.path("-")).properties().forEach(key -> {
            JsonNode value = key.getValue().has("$ref")
                    ? schema.json().at(key.getValue().get("$ref").asString().substring(1))
                    : key.getValue();
            if (value.path("title").asString("").isEmpty()
                    || value.path("description").asString("").isEmpty()) {
                without.add(pointer + "/" + key.getKey());
            }
        });
        node.properties().forEach(field -> explained(field.getValue(), pointer + "/" + field.getKey(), without));
        IntStream.range(0, node.isArray() ? node.size() : 0)
                .forEach(i -> explained(node.get(i), pointer + "/" + i, without));
    }

    @Test
    void what_it_refuses_the_readers_refuse_too() {
        var accepted = new ArrayList<List<String>>();
        int refused = 0;
        for (Tree mutant : Mutants.of(PolicyTexts.tree(EVERYTHING))) {
            List<String> faults = schema.faults(mutant);
            if (!faults.isEmpty()) {
                refused++;
                if (PolicyCheck.check(mutant, new LinearPatterns()::compile).ok()) {
                    accepted.add(faults);
                }
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(refused).isGreaterThan(1_000);
    }

    /** Policies with one part replaced, left out or put in. */
    private static final class Mutants {

        private static final Place PLACE = new Place(1, 1);

        private static final List<Tree> OTHERS = List.of(
                scalar(Kind.NULL, "null"),
                scalar(Kind.TEXT, "zzz"),
                scalar(Kind.TEXT, ""),
                scalar(Kind.NUMBER, "-1.005"),
                scalar(Kind.NUMBER, "99999999"),
                scalar(Kind.BOOLEAN, "false"),
                new Tree.Items(PLACE, List.of()),
                new Tree.Items(PLACE, List.of(scalar(Kind.TEXT, "zzz"))),
                new Tree.Entries(PLACE, List.of()));

        private static Tree scalar(Kind kind, String text) {
            return new Tree.Scalar(PLACE, kind, text);
        }

        static List<Tree> of(Tree tree) {
            var mutants = new ArrayList<Tree>(OTHERS);
            switch (tree) {
                case Tree.Scalar _ -> {}
                case Tree.Items items -> {
                    for (int i = 0; i < items.items().size(); i++) {
                        for (Tree mutant : of(items.items().get(i))) {
                            var parts = new ArrayList<>(items.items());
                            parts.set(i, mutant);
                            mutants.add(new Tree.Items(items.place(), parts));
                        }
                    }
                }
                case Tree.Entries entries -> {
                    var more = new ArrayList<>(entries.entries());
                    more.add(new Tree.Entry("zzz", PLACE, OTHERS.getFirst()));
                    mutants.add(new Tree.Entries(entries.place(), more));
                    for (int i = 0; i < entries.entries().size(); i++) {
                        Tree.Entry entry = entries.entries().get(i);
                        var fewer = new ArrayList<>(entries.entries());
                        fewer.remove(i);
                        mutants.add(new Tree.Entries(entries.place(), fewer));
                        for (Tree mutant : of(entry.value())) {
                            var parts = new ArrayList<>(entries.entries());
                            parts.set(i, new Tree.Entry(entry.key(), entry.place(), mutant));
                            mutants.add(new Tree.Entries(entries.place(), parts));
                        }
                    }
                }
            }
            return mutants;
        }
    }
}
