package dev.entente.domain.profile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and, under names that start with {@code company.}, of the company. Last writer wins by the
 * time of observation, per name: late data never undoes newer data, and merging is commutative and associative.
 */
public record Traits(Map<String, Observed> observed) {

    public static final String COMPANY_PREFIX = "company.";
    public static final String COMPANY_ID = COMPANY_PREFIX + "id";
    public static final Traits NONE = new Traits(Map.of());

    public Traits {
        observed = Map.copyOf(observed);
    }

    public Optional<TraitValue> get(String name) {
        return Optional.ofNullable(find(name));
    }

    /** The same for those who ask often; null if it is not known, or was cleared. */
    public @Nullable TraitValue find(String name) {
        Observed known = observed.get(name);
        return known == null || known.value() instanceof TraitValue.Cleared ? null : known.value();
    }

    public Traits observe(Map<String, TraitValue> values, Instant at) {
        if (values.isEmpty()) {
            return this;
        }
        var merged = new TreeMap<>(observed);
        values.forEach((name, value) -> merged.merge(name, new Observed(value, at), Observed::later));
        return new Traits(merged);
    }

    /**
     * Of what a list says, that which is not known so or later.
     *
     * @param since since when it holds where nothing was known
     * @param saidAt since when it holds where something else was known
     */
    public Map<String, Observed> news(Map<String, TraitValue> said, Instant since, Instant saidAt) {
        var news = new TreeMap<String, Observed>();
        said.forEach((name, value) -> {
            Observed known = observed.get(name);
            if (known == null) {
                news.put(name, new Observed(value, since));
            } else if (!known.value().equals(value)) {
                var otherwise = new Observed(value, saidAt);
                if (known.later(otherwise).equals(otherwise)) {
                    news.put(name, otherwise);
                }
            }
        });
        return news;
    }

    public Traits merge(Traits other) {
        if (other.observed.isEmpty()) {
            return this;
        }
        var merged = new TreeMap<>(observed);
        other.observed.forEach((name, value) -> merged.merge(name, value, Observed::later));
        return new Traits(merged);
    }
}
