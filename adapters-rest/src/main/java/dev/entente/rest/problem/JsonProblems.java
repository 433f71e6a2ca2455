package dev.entente.rest.problem;

import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.InvalidInput;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body: no JSON at all is malformed, the rest was understood and is refused by its place. */
public final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException error) {
        return within("", error);
    }

    /** @param place of the JSON in the request: where pointers into it begin */
    public static Problem within(String place, JacksonException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown ->
                Problem.unprocessable(place + pointer(unknown), "unknown_field", "there is no such field");
            case DatabindException invalid
            when invalid.getCause() instanceof InvalidInput input ->
                Problem.unprocessable(place + pointer(invalid) + input.pointer(), input.code(), input.detail());
            case DatabindException mismatch
            when !mismatch.getPath().isEmpty() ->
                Problem.unprocessable(place + pointer(mismatch), "wrong_type", "the value is of another type");
            default -> Problem.of(HttpStatus.BAD_REQUEST, "malformed_json", BoundedJson.describe(error));
        };
    }

    private static String pointer(DatabindException error) {
        return error.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
