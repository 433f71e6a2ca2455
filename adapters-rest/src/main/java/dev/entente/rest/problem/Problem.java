package dev.entente.rest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A problem document of the type {@code about:blank}: programs tell problems apart by {@code code}.
 *
 * @param code stable, for programs
 * @param detail for people
 * @param errors what exactly was refused, for 422
 * @param headers of the answer, such as {@code Retry-After}
 * @param extensions further members of the document
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<FieldError> errors,
        Map<String, String> headers,
        Map<String, Object> extensions) {

    /** @param pointer to the place in the request's body, RFC 6901 */
    public record FieldError(String pointer, String code, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
        extensions = Map.copyOf(extensions);
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), Map.of());
    }

    /** A request that was understood but refused. */
    public static Problem unprocessable(List<FieldError> errors) {
        return unprocessable(
                errors.size() == 1 ? errors.getFirst().detail() : "%d fields are refused".formatted(errors.size()),
                errors);
    }

    /** @param detail what the errors come to, where they are not of the fields of a request */
    public static Problem unprocessable(String detail, List<FieldError> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_request", detail, errors, Map.of(), Map.of());
    }

    public static Problem unprocessable(String pointer, String code, String detail) {
        return unprocessable(List.of(new FieldError(pointer, code, detail)));
    }

    public Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, detail, errors, more, extensions);
    }

    public Problem with(Map<String, Object> members) {
        return new Problem(status, code, detail, errors, headers, members);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** Its members, in the order of RFC 9457. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "about:blank");
        document.put("title", status.getReasonPhrase());
        document.put("status", status.value());
        document.put("code", code);
        document.put("detail", detail);
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        document.putAll(extensions);
        return document;
    }
}
