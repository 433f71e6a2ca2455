package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a client knows of its messages, whatever happened to the other side. */
final class Journal {

    /** Of a message: it was sent, its receipt came, or nobody can tell. */
    enum Entry {
        INVOKED,
        ACKNOWLEDGED,
        UNKNOWN
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> messages = new ConcurrentHashMap<>();

    /** Sends once and writes down what is known then. @return false if it is not known that the messages are stored */
    boolean send(EntenteClient client, List<Map<String, Object>> sent) throws InterruptedException {
        sent.forEach(message -> messages.put(id(message), message));
        enter(sent, Entry.INVOKED);
        boolean acknowledged = isAcknowledged(client, sent);
        enter(sent, acknowledged ? Entry.ACKNOWLEDGED : Entry.UNKNOWN);
        return acknowledged;
    }

    /** A 503 leaves it open too: a commit may succeed after its deadline. */
    private static boolean isAcknowledged(EntenteClient client, List<Map<String, Object>> sent)
            throws InterruptedException {
        try {
            Answer answer = client.offer(sent);
            return !answer.isBusy() && Tally.of(answer.ok()).sent() == sent.size();
        } catch (IOException _) {
            return false;
        }
    }

    private void enter(Collection<Map<String, Object>> sent, Entry entry) {
        sent.forEach(message -> entries.put(id(message), entry));
    }

    private static String id(Map<String, Object> message) {
        return String.valueOf(message.get("messageId"));
    }

    Set<String> all() {
        return Set.copyOf(entries.keySet());
    }

    Set<String> with(Entry entry) {
        return entries.entrySet().stream()
                .filter(each -> each.getValue() == entry)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** No receipt is wrong, nothing counts twice, nothing is there that nobody sent, and what is there adds up. */
    void assertAgreesWith(Books books, String prefix) throws Exception {
        List<String> stored = books.messageIds(prefix);
        assertThat(stored).doesNotHaveDuplicates().containsAll(with(Entry.ACKNOWLEDGED));
        assertThat(all()).containsAll(stored);
        books.assertBalanced();
    }

    /** What has to be sent again. */
    List<Map<String, Object>> unknownMessages() {
        return with(Entry.UNKNOWN).stream().map(messages::get).toList();
    }
}
