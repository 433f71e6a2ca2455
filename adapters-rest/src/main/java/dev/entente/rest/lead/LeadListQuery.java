package dev.entente.rest.lead;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import dev.entente.domain.port.LeadQuery;
import dev.entente.rest.web.PageParameters;
import dev.entente.rest.web.Parameters;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads which leads are wanted. */
final class LeadListQuery {

    private static final Map<String, LeadQuery.Sort> SORTS = Map.of(
            "-createdAt", LeadQuery.Sort.NEWEST_FIRST,
            "createdAt", LeadQuery.Sort.OLDEST_FIRST,
            "-score", LeadQuery.Sort.HIGHEST_SCORE_FIRST,
            "score", LeadQuery.Sort.LOWEST_SCORE_FIRST,
            "-updatedAt", LeadQuery.Sort.LAST_UPDATED_FIRST,
            "updatedAt", LeadQuery.Sort.FIRST_UPDATED_FIRST);

    private LeadListQuery() {}

    /** @throws dev.entente.rest.problem.ProblemException 400 naming the parameter that cannot be read */
    static LeadQuery read(MultiValueMap<String, String> parameters) {
        return new LeadQuery(
                stage(parameters.getFirst("stage")),
                minScore(parameters.getFirst("minScore")),
                text(parameters, "owner"),
                text(parameters, "channel"),
                text(parameters, "q"),
                sort(parameters.getFirst("sort")),
                PageParameters.read(parameters));
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        return Parameters.text(name, parameters.getFirst(name));
    }

    private static @Nullable Stage stage(@Nullable String value) {
        String stages = Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining(", "));
        return value == null ? null : Parameters.parse("stage", value, "one of " + stages, Stage::valueOf);
    }

    private static @Nullable Points minScore(@Nullable String value) {
        return value == null
                ? null
                : Parameters.parse(
                        "minScore",
                        value,
                        "a number with at most two decimals",
                        text -> Points.of(new BigDecimal(text)));
    }

    private static LeadQuery.Sort sort(@Nullable String value) {
        LeadQuery.Sort sort = SORTS.get(value == null ? "-createdAt" : value);
        if (sort == null) {
            throw Parameters.invalid("sort", "createdAt, score or updatedAt, with - before it for descending order")
                    .asException();
        }
        return sort;
    }
}
