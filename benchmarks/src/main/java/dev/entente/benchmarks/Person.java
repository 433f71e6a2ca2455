package dev.entente.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a program without Entente would hold it: one typed field for each thing that is known, null for the rest.
 */
public record Person(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String department,
        @Nullable String company,
        @Nullable String website,
        @Nullable String country,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable Long revenue,
        @Nullable Long budget,
        List<String> technologies,
        @Nullable LocalDate purchaseDate,
        @Nullable LocalDate customerSince) {

    public boolean uses(String technology) {
        for (String known : technologies) {
            if (known.equalsIgnoreCase(technology)) {
                return true;
            }
        }
        return false;
    }
}
