package dev.entente.application;

import dev.entente.domain.port.Connector;
import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.StageChange;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers as it is told to, and remembers what it was given. */
final class ScriptedConnector implements Connector {

    static final String DESTINATION = "webhook";

    private final List<StageChange> pushed = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private volatile Function<List<StageChange>, CompletionStage<List<PushOutcome>>> script =
            _ -> CompletableFuture.completedStage(List.of());

    ScriptedConnector() {
        answers(_ -> new PushOutcome.Applied());
    }

    void answers(Function<StageChange, PushOutcome> each) {
        behaves(changes ->
                CompletableFuture.completedStage(changes.stream().map(each).toList()));
    }

    void behaves(Function<List<StageChange>, CompletionStage<List<PushOutcome>>> script) {
        this.script = script;
    }

    List<StageChange> pushed() {
        return List.copyOf(pushed);
    }

    List<Integer> batches() {
        return List.copyOf(batches);
    }

    @Override
    public String destination() {
        return DESTINATION;
    }

    @Override
    public CompletionStage<List<PushOutcome>> push(List<StageChange> changes) {
        pushed.addAll(changes);
        batches.add(changes.size());
        return script.apply(changes);
    }
}
