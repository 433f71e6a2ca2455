package dev.entente.rest.imports;

import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.rest.json.ApiJson;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.TraitLimits;
import dev.entente.rest.problem.JsonProblems;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what the columns of a file mean, and finds everything that is wrong with it at once. */
final class MappingReader {

    private static final String PART = "/mapping";

    private final Map<IdentityKind, String> identities = new EnumMap<>(IdentityKind.class);
    private final Map<String, String> traits = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private MappingReader() {}

    /** @throws dev.entente.rest.problem.ProblemException 400 if it is no JSON, 422 with the place of each error */
    static ColumnMapping read(byte[] json) {
        try {
            return new MappingReader().read(ApiJson.mapper().readValue(json, MappingRequest.class));
        } catch (JacksonException unreadable) {
            throw JsonProblems.within(PART, unreadable).asException();
        }
    }

    private ColumnMapping read(@Nullable MappingRequest request) {
        if (request == null) {
            throw Problem.unprocessable(PART, "wrong_type", "a mapping is an object")
                    .asException();
        }
        identities(request.identities());
        traits("/traits/", "", request.traits());
        traits("/company/", Traits.COMPANY_PREFIX, request.company());
        String channel = column("/channel", request.channel());
        String createdAt = column("/createdAt", request.createdAt());
        String stage = column("/stage", request.stage());
        Separator separator = separator(request.separator());
        checkTraits();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(errors).asException();
        }
        return new ColumnMapping(new ImportMapping(identities, traits, channel, createdAt, stage), separator, places);
    }

    private void identities(MappingRequest.@Nullable Identities given) {
        if (given != null) {
            identity(IdentityKind.USER_ID, "/identities/userId", given.userId());
            identity(IdentityKind.ANONYMOUS_ID, "/identities/anonymousId", given.anonymousId());
            identity(IdentityKind.EMAIL, "/identities/email", given.email());
            identity(IdentityKind.PHONE, "/identities/phone", given.phone());
        }
        if (identities.isEmpty() && errors.isEmpty()) {
            refuse("/identities", "required", "the column of a userId, an anonymousId, an email or a phone is needed");
        }
    }

    /** An e-mail or phone that names the person is known of the person too. */
    private void identity(IdentityKind kind, String pointer, @Nullable String given) {
        String column = column(pointer, given);
        if (column == null) {
            return;
        }
        identities.put(kind, column);
        if (kind == IdentityKind.EMAIL) {
            traits.put("email", column);
        } else if (kind == IdentityKind.PHONE) {
            traits.put("phone", column);
        }
    }

    private void traits(String pointer, String prefix, @Nullable Map<String, @Nullable String> given) {
        if (given != null) {
            given.forEach((name, value) -> {
                String place = pointer + name.replace("~", "~0").replace("/", "~1");
                String column = column(place, value == null ? "" : value);
                if (column != null) {
                    trait(place, prefix + name, column);
                }
            });
        }
    }

    /** An e-mail or phone may be told apart from the one that names the person; else a trait has one column. */
    private void trait(String place, String name, String column) {
        String other = traits.put(name, column);
        boolean implied = name.equals("email") || name.equals("phone");
        if (other != null && !implied && !other.equals(column)) {
            refuse(place, "mapped_twice", "this trait has another column already, under the name " + name);
        }
    }

    private Separator separator(@Nullable String given) {
        if (given == null) {
            return Separator.COMMA;
        }
        return Separator.of(given).orElseGet(() -> {
            refuse("/separator", "invalid_separator", "a separator is " + Separator.CHOICE);
            return Separator.COMMA;
        });
    }

    private @Nullable String column(String pointer, @Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.isEmpty()) {
            refuse(pointer, "required", "the name of a column is needed");
            return null;
        }
        places.put(PART + pointer, given);
        return given;
    }

    private void checkTraits() {
        try {
            TraitLimits.check(
                    traits.keySet().stream().collect(Collectors.toMap(name -> name, _ -> TraitValue.CLEARED)));
        } catch (InvalidInput beyond) {
            refuse("/traits", beyond.code(), beyond.detail());
        }
    }

    private void refuse(String pointer, String code, String detail) {
        errors.add(new FieldError(PART + pointer, code, detail));
    }
}
