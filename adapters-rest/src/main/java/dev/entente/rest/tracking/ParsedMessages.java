package dev.entente.rest.tracking;

import dev.entente.domain.lead.Message;
import dev.entente.domain.signal.RejectedSignal;
import java.util.List;

/**
 * What became of the messages of one request; each is in one of the two, in the order sent.
 *
 * @param accepted those that are well-formed
 * @param rejected those that are not, with their place in the request
 */
public record ParsedMessages(List<Message> accepted, List<RejectedSignal> rejected) {

    public ParsedMessages {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }
}
