package dev.entente.bootstrap.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds what is wrong with an answer: other than the document says, or telling what is nobody's business. */
final class Judge {

    /** What HTTP itself has to say; the document names it once, for all addresses. */
    static final Set<Integer> OF_HTTP = Set.of(405, 414, 431);

    /** The one refusal of what was understood that is not about a place in the body. */
    private static final String ABOUT_A_HEADER = "idempotency_key_reused";

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|java\\.|tools\\.jackson|reactor|springframework|entente\\.|r2dbc|postgres|SELECT |INSERT |SQLSTATE",
            Pattern.CASE_INSENSITIVE);

    private final Schemas schemas;

    Judge(Schemas schemas) {
        this.schemas = schemas;
    }

    List<String> faults(Operation operation, Reply reply) {
        var faults = new ArrayList<String>();
        if (reply.status() >= 500) {
            faults.add("our own fault");
        }
        if (reply.headers().containsKey("x-injected")) {
            faults.add("a header was smuggled in");
        }
        if (reply.status() >= 400) {
            faults.addAll(faultsOfProblem(reply));
        }
        if (!OF_HTTP.contains(reply.status())) {
            faults.addAll(faultsByDocument(operation, reply));
        }
        return faults;
    }

    private List<String> faultsByDocument(Operation operation, Reply reply) {
        if (!operation.statuses().contains(reply.status())) {
            return List.of("the document does not know this status");
        }
        JsonNode content = operation.content(reply.status());
        if (content.isEmpty()) {
            return reply.body().isEmpty() ? List.of() : List.of("the document knows of no body");
        }
        JsonNode media = content.path(reply.type());
        if (media.isMissingNode()) {
            return List.of("the document does not know the type " + reply.type());
        }
        return reply.isJson() ? schemas.faultsOfAnswer(media.path("schema"), reply.json()) : List.of();
    }

    static List<String> faultsOfProblem(Reply reply) {
        if (!reply.type().equals("application/problem+json")) {
            return List.of("no problem document");
        }
        var faults = new ArrayList<String>();
        JsonNode problem = reply.json();
        if (problem.path("code").asString("").isBlank()
                || problem.path("detail").asString("").isBlank()) {
            faults.add("no code or detail");
        }
        if (problem.path("status").asInt(0) != reply.status()) {
            faults.add("another status inside");
        }
        if (reply.status() == 422
                && problem.path("errors").isEmpty()
                && !problem.path("code").asString("").equals(ABOUT_A_HEADER)) {
            faults.add("nothing points to what is wrong");
        }
        if (INSIDE.matcher(reply.body()).find()) {
            faults.add("tells of the inside");
        }
        return faults;
    }

    /** HEAD is GET without the body, and what can be done at an address may be asked for. */
    static List<String> faultsOfAnotherMethod(String method, Reply reply) {
        if (method.equals("HEAD") || (reply.isSuccess() && method.equals("OPTIONS"))) {
            return reply.body().isEmpty() ? List.of() : List.of("there is a body");
        }
        return reply.status() / 100 == 4 ? faultsOfProblem(reply) : List.of("not refused");
    }

    /** Whether a refusal leads to the member at fault. */
    static boolean leadsTo(Reply reply, String pointer) {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .anyMatch(found -> found.startsWith(pointer) || pointer.startsWith(found));
    }
}
