package dev.entente.domain.port;

import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.StageChange;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * One system that is kept in step. It translates and transports; queue, order, retry and dedupe are the engine's.
 *
 * <p>Failing and slow: every change gets a {@link PushOutcome} within the connector's own deadline; the stage itself
 * does not fail. Duplicate: the same {@link StageChange#id()} may come again and must be recognisable to the other
 * side.
 */
public interface Connector {

    /** The name of the connection, as in {@link dev.entente.domain.sync.OutboxMessage#destination()}. */
    String destination();

    /** @return one outcome for each change, in order */
    CompletionStage<List<PushOutcome>> push(List<StageChange> changes);
}
