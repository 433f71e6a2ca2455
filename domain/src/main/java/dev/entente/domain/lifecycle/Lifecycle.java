package dev.entente.domain.lifecycle;

import static dev.entente.domain.lifecycle.Stage.CUSTOMER;
import static dev.entente.domain.lifecycle.Stage.DISQUALIFIED;
import static dev.entente.domain.lifecycle.Stage.EVANGELIST;
import static dev.entente.domain.lifecycle.Stage.LEAD;
import static dev.entente.domain.lifecycle.Stage.MQL;
import static dev.entente.domain.lifecycle.Stage.OPPORTUNITY;
import static dev.entente.domain.lifecycle.Stage.RECYCLED;
import static dev.entente.domain.lifecycle.Stage.SAL;
import static dev.entente.domain.lifecycle.Stage.SQL;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The legal moves, the same on every path in: HTTP, batch, CRM, timer, rescore. */
public final class Lifecycle {

    private static final Map<Stage, Set<Stage>> MOVES = new EnumMap<>(Map.of(
            LEAD, EnumSet.of(MQL, DISQUALIFIED),
            MQL, EnumSet.of(LEAD, SAL, RECYCLED, DISQUALIFIED),
            SAL, EnumSet.of(SQL, RECYCLED, DISQUALIFIED),
            SQL, EnumSet.of(OPPORTUNITY, RECYCLED, DISQUALIFIED),
            OPPORTUNITY, EnumSet.of(CUSTOMER, RECYCLED, DISQUALIFIED),
            CUSTOMER, EnumSet.of(EVANGELIST),
            EVANGELIST, EnumSet.noneOf(Stage.class),
            RECYCLED, EnumSet.of(MQL, DISQUALIFIED),
            DISQUALIFIED, EnumSet.of(LEAD)));

    private Lifecycle() {}

    public static Set<Stage> movesFrom(Stage from) {
        return Set.copyOf(MOVES.getOrDefault(from, Set.of()));
    }

    public static boolean allows(Stage from, Stage to) {
        return MOVES.getOrDefault(from, Set.of()).contains(to);
    }

    /** The policy makes one step that people do not: an MQL is an SQL by points alone, where the policy says so. */
    public static boolean allowsPolicy(Stage from, Stage to) {
        return allows(from, to) || (from == MQL && to == SQL);
    }

    /** Whether a move goes back, and so has to say why. */
    public static boolean needsReason(Stage to) {
        return to == LEAD || to == RECYCLED || to == DISQUALIFIED;
    }

    /** The fewest legal moves that lead from one stage to another, without the first stage; empty if there are none. */
    public static List<Stage> path(Stage from, Stage to) {
        Map<Stage, Stage> cameFrom = new EnumMap<>(Stage.class);
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            Stage here = open.remove();
            for (Stage next : MOVES.getOrDefault(here, Set.of())) {
                if (next != from && cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
        }
        return walkBack(cameFrom, from, to);
    }

    private static List<Stage> walkBack(Map<Stage, Stage> cameFrom, Stage from, Stage to) {
        var path = new ArrayDeque<Stage>();
        for (Stage step = to; step != null && step != from; step = cameFrom.get(step)) {
            path.addFirst(step);
        }
        return cameFrom.containsKey(to) ? List.copyOf(path) : List.of();
    }
}
