package dev.entente.rest.problem;

import dev.entente.rest.json.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Answers with a problem document. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static Mono<Void> write(ServerHttpResponse response, Problem problem) {
        if (!response.setStatusCode(problem.status())) {
            return Mono.empty(); // the answer is on its way already: nothing can be said any more
        }
        problem.headers().forEach(response.getHeaders()::set);
        return JsonBody.write(response, MediaType.APPLICATION_PROBLEM_JSON, problem.document());
    }
}
