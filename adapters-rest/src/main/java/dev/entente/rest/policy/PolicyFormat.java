package dev.entente.rest.policy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form a policy comes and goes. */
enum PolicyFormat {
    YAML,
    JSON;

    static final String APPLICATION_YAML = "application/yaml";
    static final String TEXT_YAML = "text/yaml";
    static final String X_YAML = "application/x-yaml";

    private static final Set<String> YAML_TYPES = Set.of(APPLICATION_YAML, TEXT_YAML, X_YAML, "text/x-yaml");

    /** Of an answer: YAML for whoever names it and does not rather have JSON; what cannot be read is no wish. */
    static PolicyFormat accepted(@Nullable String accept) {
        try {
            List<MediaType> wishes = MediaType.parseMediaTypes(accept);
            double yaml = quality(wishes, PolicyFormat::isYaml);
            return yaml > 0 && yaml >= quality(wishes, MediaType.APPLICATION_JSON::equalsTypeAndSubtype) ? YAML : JSON;
        } catch (InvalidMediaTypeException unreadable) {
            return JSON;
        }
    }

    /** Of a request that was let in. */
    static PolicyFormat sent(@Nullable MediaType type) {
        return type != null && isYaml(type) ? YAML : JSON;
    }

    private static boolean isYaml(MediaType type) {
        return YAML_TYPES.contains(type.getType() + "/" + type.getSubtype());
    }

    private static double quality(List<MediaType> wishes, Predicate<MediaType> which) {
        return wishes.stream()
                .filter(which)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
