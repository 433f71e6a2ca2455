package dev.entente.persistence.codec;

import dev.entente.domain.policy.Points;
import dev.entente.domain.scoring.Line;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** The score lines behind a decision as JSON, points as decimal numbers. */
public final class EvidenceJson {

    private EvidenceJson() {}

    public static String write(List<Line> lines) {
        return Json.write(out -> {
            out.writeStartArray();
            lines.forEach(line -> write(out, line));
            out.writeEndArray();
        });
    }

    public static List<Line> read(String document) {
        return Json.read(document, in -> {
            var lines = new ArrayList<Line>();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                lines.add(line(JsonFields.of(in)));
            }
            return lines;
        });
    }

    private static void write(JsonGenerator out, Line line) {
        out.writeStartObject();
        out.writeStringProperty("rule", line.rule());
        out.writeStringProperty("group", line.group());
        out.writeStringProperty("kind", line.kind().name());
        out.writeNumberProperty("count", line.count());
        out.writeNumberProperty("used", line.used());
        out.writeNumberProperty("points", line.points().value());
        out.writeNumberProperty("decayed", line.decayed().value());
        out.writeNumberProperty("counted", line.counted().value());
        out.writeEndObject();
    }

    private static Line line(JsonFields fields) {
        return new Line(
                fields.text("rule"),
                fields.text("group"),
                Line.Kind.valueOf(fields.text("kind")),
                fields.int4("count"),
                fields.int4("used"),
                Points.of(fields.decimal("points")),
                Points.of(fields.decimal("decayed")),
                Points.of(fields.decimal("counted")));
    }
}
