package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A score and its lines as they stand in an answer. */
record Assessment(JsonNode json) {

    /** All that counts of a line; a lead's own message ids are left out, so that leads can be compared. */
    record Line(String rule, String kind, int count, int used, long points, long decayed, long counted) {

        static Line of(JsonNode line) {
            return new Line(
                    line.get("rule").asString(),
                    line.get("kind").asString(),
                    line.get("count").asInt(),
                    line.get("used").asInt(),
                    Json.hundredths(line.get("points")),
                    Json.hundredths(line.get("decayed")),
                    Json.hundredths(line.get("counted")));
        }
    }

    String at() {
        return json.get("at").asString();
    }

    long hundredths(String score) {
        return Json.hundredths(json.get(score));
    }

    List<Line> lines() {
        return StreamSupport.stream(json.get("lines").spliterator(), false)
                .map(Line::of)
                .toList();
    }

    Line line(String rule) {
        return lines().stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    Assessment assertAddsUp() {
        for (String kind : List.of("fit", "engagement")) {
            assertThat(lines().stream()
                            .filter(line -> line.kind().equals(kind))
                            .mapToLong(Line::counted)
                            .sum())
                    .as("%s of %s", kind, json)
                    .isEqualTo(hundredths(kind));
        }
        assertThat(hundredths("fit") + hundredths("engagement")).isEqualTo(hundredths("score"));
        return this;
    }

    void assertScoresAs(Assessment other) {
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(other.lines());
        assertThat(hundredths("fit")).isEqualTo(other.hundredths("fit"));
        assertThat(hundredths("engagement")).isEqualTo(other.hundredths("engagement"));
    }
}
