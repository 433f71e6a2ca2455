package dev.entente.domain.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Events that differ by their case alone: a signal has one of the names, and not the other. */
final class CaseCheck {

    /** What the policy promises, and tries itself with, names no signals that it waits for. */
    private static final Set<String> ELSEWHERE = Set.of("examples", "handoff", "commitments");

    private static final Pattern IN_LIST = Pattern.compile("/[0-9]+/event$");

    private final Spot root;
    private final Findings findings;

    /** By the name without its case, then by the name. */
    private final Map<String, Map<String, List<Spot>>> events = new LinkedHashMap<>();

    CaseCheck(Spot root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void check() {
        root.fields().filter(part -> !ELSEWHERE.contains(part.key())).forEach(part -> collect(part.value()));
        events.values().stream().filter(names -> names.size() > 1).forEach(this::tell);
    }

    private void collect(Spot spot) {
        spot.field("event").ifPresent(event -> event.text().ifPresent(name -> use(name, event)));
        spot.fields().forEach(field -> collect(field.value()));
        spot.items().forEach(this::collect);
    }

    private void use(String name, Spot event) {
        events.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(event);
    }

    /** Of those that are used as often, the first is held to be meant. */
    private void tell(Map<String, List<Spot>> names) {
        var meant = names.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElseThrow();
        Set<String> lists = meant.getValue().stream().map(CaseCheck::list).collect(Collectors.toSet());
        names.entrySet().stream()
                .filter(name -> !name.getKey().equals(meant.getKey()))
                .forEach(name -> name.getValue().stream()
                        .filter(spot -> !isBesideIt(spot, lists))
                        .forEach(spot -> tell(spot, name.getKey(), meant.getKey())));
    }

    private void tell(Spot spot, String name, String meant) {
        findings.add(
                Flaw.UNUSUAL_NAME,
                spot,
                "The event '%s' is '%s' but for its case, and names are compared with their case."
                        .formatted(name, meant),
                meant);
    }

    /** Who lists both in one pattern means both. */
    private static boolean isBesideIt(Spot event, Set<String> lists) {
        String list = list(event);
        return list.endsWith("/on") && lists.contains(list);
    }

    private static String list(Spot event) {
        return IN_LIST.matcher(event.pointer()).replaceFirst("");
    }
}
