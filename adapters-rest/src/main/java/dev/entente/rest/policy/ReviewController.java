package dev.entente.rest.policy;

import dev.entente.application.Caller;
import dev.entente.application.DiffVersions;
import dev.entente.application.ReviewPolicy;
import dev.entente.domain.access.Scope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is wrong with a version, and what it changes. */
@RestController
final class ReviewController {

    private final ReviewPolicy reviewPolicy;
    private final DiffVersions diffVersions;

    ReviewController(ReviewPolicy reviewPolicy, DiffVersions diffVersions) {
        this.reviewPolicy = reviewPolicy;
        this.diffVersions = diffVersions;
    }

    @OpenTo(Scope.READ)
    @PostMapping("/v1/policies/{version}/check")
    Mono<CheckResponse> check(Caller caller, @PathVariable String version) {
        Integer number = PolicyPath.numberOrActive(version);
        return Answers.of(() -> reviewPolicy.review(caller.tenant(), number))
                .map(found -> CheckResponse.of(found.orElseThrow(PolicyPath::notFound)));
    }

    /** @param against a version, or {@code active} */
    @OpenTo(Scope.READ)
    @GetMapping("/v1/policies/{version}/diff")
    Mono<DiffResponse> diff(
            Caller caller, @PathVariable String version, @RequestParam(required = false) @Nullable String against) {
        Integer to = PolicyPath.numberOrActive(version);
        Integer from = against(against);
        return Answers.of(() -> diffVersions.diff(caller.tenant(), from, to))
                .map(found -> DiffResponse.of(found.orElseThrow(PolicyPath::notFound)));
    }

    private static @Nullable Integer against(@Nullable String value) {
        return value == null || value.equals("active")
                ? null
                : Integer.valueOf(Parameters.wholeNumber("against", value, 1, Integer.MAX_VALUE, 1));
    }
}
