package dev.entente.persistence.codec;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.publishing.MoveCount;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/** Counts of moves as moves_of in R__publishing.sql writes them. */
public final class MoveCountJson {

    private MoveCountJson() {}

    public static List<MoveCount> read(String document) {
        return Json.read(document, in -> {
            var counts = new ArrayList<MoveCount>();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                var fields = JsonFields.of(in);
                counts.add(new MoveCount(
                        Stage.valueOf(fields.text("from")), Stage.valueOf(fields.text("to")), fields.int8("count")));
            }
            return counts;
        });
    }
}
