package dev.entente.bootstrap.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.bootstrap.e2e.Entente;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to whatever operation: it is answered as the document says, and only what was accepted is stored.
 */
class BadInputIT {

    /** An import that was begun is gone on with in the background. */
    private static final int BEGUN = 202;

    @TempDir
    private static Path directory;

    private static Entente entente;
    private static Guest guest;
    private static Ledger ledger;
    private static Schemas schemas;
    private static Examples examples;

    @BeforeAll
    static void settle() throws Exception {
        entente = Entente.start(directory, Map.of());
        guest = new Guest(entente);
        ledger = new Ledger(entente.books());
        schemas = new Schemas(guest.document());
        examples = guest.settle();
    }

    @AfterAll
    static void leave() throws Exception {
        guest.close();
        ledger.close();
        entente.close();
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_answered_as_the_document_says() {
        return perOperation(operation -> {
            Reply reply = guest.send(examples.of(operation));
            assertThat(reply.isSuccess()).as(reply.body()).isTrue();
            assertThat(new Judge(schemas).faults(operation, reply))
                    .as(reply.body())
                    .isEmpty();
        });
    }

    @Test
    void every_example_of_an_answer_fits_its_schema() {
        List<JsonNode> described = guest.document()
                .operations()
                .flatMap(Operation::answers)
                .filter(media -> media.has("example"))
                .toList();
        assertThat(described)
                .isNotEmpty()
                .allSatisfy(media -> assertThat(schemas.faultsOfAnswer(media.path("schema"), media.path("example")))
                        .isEmpty());
        assertThat(guest.document().describedExamples())
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schemas.faultsOfAnswer(schema, schema.path("example")))
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_answers_whatever_is_sent() {
        return perOperation(operation -> withstand(operation, attacks(operation)));
    }

    @TestFactory
    Stream<DynamicTest> no_member_of_a_message_makes_a_lead_another_than_it_is() {
        return perOperation(Injection::concerns, operation -> {
            ledger.settle(); // a policy that comes into force in between would score the second lead otherwise
            var injection = Injection.into(guest, examples, operation);
            assertThat(injection.injected()).isEqualTo(injection.plain());
        });
    }

    private static Stream<DynamicTest> perOperation(ThrowingConsumer test) {
        return perOperation(_ -> true, test);
    }

    private static Stream<DynamicTest> perOperation(Predicate<Operation> which, ThrowingConsumer test) {
        return guest.document()
                .operations()
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> test.accept(operation)));
    }

    @FunctionalInterface
    private interface ThrowingConsumer {
        void accept(Operation operation) throws Exception;
    }

    private static List<Attack> attacks(Operation operation) {
        Call example = examples.of(operation);
        Stream<Attack> onAddress = new AddressAttacks(operation, example).all();
        Stream<Attack> onBody = operation.bodySchema().stream()
                .filter(_ -> example.body() != null)
                .flatMap(schema -> new BodyAttacks(operation, schemas, example, schema).all());
        Stream<Attack> onForm = operation.bodySchema(Multipart.TYPE).stream()
                .flatMap(schema -> new MultipartAttacks(operation, schemas, example, schema).all());
        return Stream.of(onAddress, onBody, onForm)
                .flatMap(kind -> kind)
                .sorted(Comparator.comparing(Attack::forbidden, Comparator.reverseOrder()))
                .toList();
    }

    private static void withstand(Operation operation, List<Attack> attacks) throws Exception {
        ledger.settle();
        Map<String, Long> before = ledger.rows();
        long accepted = 0;
        boolean importing = false;
        var failures = new ArrayList<String>();
        for (Attack attack : attacks) {
            long page = ledger.page();
            Reply reply = reply(attack);
            accepted += acceptedBy(reply);
            importing |= reply.status() == BEGUN;
            List<String> faults = faults(operation, attack, reply);
            if (!reply.isSuccess() && !importing && ledger.page() != page) {
                ledger.writtenSince(page).stream()
                        .filter(table -> !isMeant(table, attack, reply))
                        .forEach(table -> faults.add("wrote to " + table));
            }
            if (!faults.isEmpty()) {
                failures.add(attack + "\n  " + reply.status() + " " + reply.body() + "\n  " + faults);
            }
        }
        assertThat(failures).isEmpty();
        ledger.settle();
        assertThatOnlyTheseCame(accepted, before);
    }

    private static void assertThatOnlyTheseCame(long accepted, Map<String, Long> before) throws Exception {
        Map<String, Long> after = ledger.rows();
        for (String table : List.of("message", "signal")) {
            assertThat(after).containsEntry(table, before.getOrDefault(table, 0L) + accepted);
        }
        assertThat(after)
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as("nothing is deleted from %s", table)
                        .isGreaterThanOrEqualTo(before.getOrDefault(table, 0L)));
        entente.books().assertBalanced();
    }

    private static Reply reply(Attack attack) {
        try {
            return guest.send(attack.call());
        } catch (UncheckedIOException silence) {
            throw new AssertionError(
                    "no answer to " + attack + "\n" + entente.process().threads(), silence);
        }
    }

    private static List<String> faults(Operation operation, Attack attack, Reply reply) {
        if (!attack.call().method().equals(operation.verb())) {
            return new ArrayList<>(Judge.faultsOfAnotherMethod(attack.call().method(), reply));
        }
        var faults = new ArrayList<>(new Judge(schemas).faults(operation, reply));
        if (attack.forbidden() && reply.isSuccess() && !refusesAny(reply)) {
            faults.add("the document forbids it");
        }
        if (reply.status() == 422 && !attack.pointer().isEmpty() && !Judge.leadsTo(reply, attack.pointer())) {
            faults.add("points elsewhere than to " + attack.pointer());
        }
        return faults;
    }

    private static long acceptedBy(Reply reply) {
        return reply.isSuccess() && reply.isJson()
                ? reply.json().path("accepted").asLong(0)
                : 0;
    }

    private static boolean refusesAny(Reply reply) {
        return keeps(reply) && !reply.json().path("rejected").isEmpty();
    }

    /** What is rejected is kept to be replayed, and what is asked with a key to be answered again. */
    private static boolean isMeant(String table, Attack attack, Reply reply) {
        return switch (table) {
            case "rejected_signal" -> keeps(reply);
            case "keyed_request" -> attack.call().headers().containsKey("Idempotency-Key");
            default -> false;
        };
    }

    /** Messages that are rejected are kept. */
    private static boolean keeps(Reply reply) {
        return reply.isJson() && reply.json().has("rejected");
    }
}
