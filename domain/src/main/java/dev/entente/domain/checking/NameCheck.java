package dev.entente.domain.checking;

import dev.entente.domain.policy.reading.Spelling;
import dev.entente.domain.profile.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names that nobody declares, and that look like a slip of the pen: of traits, and of groups. */
final class NameCheck {

    /** What messages and lists call things most often; a name of these is right whatever else it looks like. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "email",
            "phone",
            "name",
            "firstName",
            "lastName",
            "title",
            "role",
            "seniority",
            "department",
            "industry",
            "website",
            "country",
            "city",
            "state",
            "language",
            "budget",
            "purchaseDate",
            "createdAt",
            "source",
            "persona",
            "plan",
            "username",
            "age",
            "birthday",
            "gender",
            "address",
            "address.city",
            "address.country",
            "company.id",
            "company.name",
            "company.industry",
            "company.employees",
            "company.employee_count",
            "company.revenue",
            "company.country",
            "company.city",
            "company.website",
            "company.plan",
            "company.size",
            "company.createdAt",
            "company.domain",
            "company.type");

    /** Each is compared with each: of more names than any policy has, none is called a slip. */
    static final int MOST_COMPARED = 1_000;

    private final Spot root;
    private final Findings findings;

    NameCheck(Spot root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void check() {
        check("trait", traits(), WELL_KNOWN);
        check("group", groups(), Set.of());
    }

    private void check(String what, Map<String, List<Spot>> uses, Set<String> known) {
        if (uses.size() > MOST_COMPARED) {
            return;
        }
        uses.forEach((name, spots) -> meant(name, spots.size(), uses, known)
                .ifPresent(other -> spots.forEach(spot -> findings.add(
                        Flaw.UNUSUAL_NAME,
                        spot,
                        "The %s '%s' looks like '%s', which is %s."
                                .formatted(what, name, other, why(name, other, known)),
                        other))));
    }

    private static String why(String name, String meant, Set<String> known) {
        if (known.contains(meant)) {
            return "usual";
        }
        return ofCompany(name).isPresent() ? "how facts of a company begin" : "used more";
    }

    private static Optional<String> meant(String name, int times, Map<String, List<Spot>> uses, Set<String> known) {
        if (known.contains(name)) {
            return Optional.empty();
        }
        Optional<String> ofCompany = ofCompany(name);
        if (ofCompany.isPresent()) {
            return meant(ofCompany.get(), times, uses, known).or(() -> ofCompany);
        }
        Stream<String> more = uses.entrySet().stream()
                .filter(use -> use.getValue().size() > times)
                .map(Map.Entry::getKey);
        return Stream.concat(known.stream().sorted(), more)
                .filter(other -> Spelling.isSlip(name, other))
                .findFirst();
    }

    /** What comes after the prefix is anybody's; the prefix is not. */
    private static Optional<String> ofCompany(String name) {
        int dot = name.indexOf('.') + 1;
        return dot > 0 && Spelling.isSlip(name.substring(0, dot), Traits.COMPANY_PREFIX)
                ? Optional.of(Traits.COMPANY_PREFIX + name.substring(dot))
                : Optional.empty();
    }

    private Map<String, List<Spot>> traits() {
        var uses = new LinkedHashMap<String, List<Spot>>();
        root.fields().filter(part -> !part.key().equals("examples")).forEach(part -> collect(part.value(), uses));
        root.nearest("mql").items("requires").forEach(required -> collectRequired(required, uses));
        return uses;
    }

    private static void collect(Spot spot, Map<String, List<Spot>> uses) {
        spot.field("trait").ifPresent(trait -> use(trait, uses));
        spot.fields().forEach(field -> collect(field.value(), uses));
        spot.items().forEach(item -> collect(item, uses));
    }

    private static void collectRequired(Spot required, Map<String, List<Spot>> uses) {
        use(required, uses);
        required.items("any").forEach(one -> use(one, uses));
    }

    private Map<String, List<Spot>> groups() {
        var uses = new LinkedHashMap<String, List<Spot>>();
        Stream.of("fit", "engagement")
                .flatMap(part -> root.items(part).stream())
                .forEach(rule -> rule.field("group").ifPresent(group -> use(group, uses)));
        return uses;
    }

    private static void use(Spot spot, Map<String, List<Spot>> uses) {
        spot.text()
                .ifPresent(name ->
                        uses.computeIfAbsent(name, _ -> new ArrayList<>()).add(spot));
    }
}
