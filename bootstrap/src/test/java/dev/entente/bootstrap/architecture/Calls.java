package dev.entente.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Kinds of calls that layers can be denied, whether called or referred to as {@code Owner::method}. */
final class Calls {

    static final DescribedPredicate<JavaAccess<?>> READ_A_CLOCK = to(resideInAPackage("java.time.."), "now")
            .or(to(Clock.class, "system.*|tick.*"))
            .or(to(InstantSource.class, "system"))
            .or(to(System.class, "currentTimeMillis|nanoTime"))
            .or(to(Date.class, ".*"))
            .or(to(Calendar.class, ".*"))
            .or(to(ZoneId.class, "systemDefault"))
            .or(to(TimeZone.class, "getDefault"))
            .as("read a clock");

    static final DescribedPredicate<JavaAccess<?>> DRAW_AT_RANDOM = to(UUID.class, "randomUUID")
            .or(to(Math.class, "random"))
            .or(to(StrictMath.class, "random"))
            .or(to(RandomGenerator.class, "<init>|current|of|getDefault|getInstance.*"))
            .or(to(RandomGeneratorFactory.class, ".*"))
            .as("draw at random");

    static final DescribedPredicate<JavaAccess<?>> BLOCK_A_THREAD = to(Future.class, "get|join")
            .or(to(Mono.class, "block|blockOptional"))
            .or(to(Flux.class, "blockFirst|blockLast|toIterable|toStream"))
            .or(to(HttpClient.class, "send"))
            .or(to(Thread.class, "sleep|join"))
            .or(to(TimeUnit.class, "sleep"))
            .or(to(Object.class, "wait"))
            .or(to(CountDownLatch.class, "await"))
            .or(to(Semaphore.class, "acquire.*"))
            .or(to(BlockingQueue.class, "put|take"))
            .or(to(ExecutorService.class, "invoke.*|awaitTermination"))
            .or(to(LockSupport.class, "park.*"))
            .as("block a thread");

    static final DescribedPredicate<JavaAccess<?>> LEAVE_THE_EXECUTOR_TO_CHANCE = to(
                    CompletionStage.class, ".*Async|delayedExecutor")
            .and(describe("name no executor", Calls::namesNoExecutor))
            .as("leave the executor to chance");

    static final DescribedPredicate<JavaAccess<?>> START_A_FUTURE =
            to(Mono.class, "toFuture").as("start a future");

    /** All bridges from a stage but the one with a second parameter, which says whether to suppress a cancel. */
    static final DescribedPredicate<JavaAccess<?>> PASS_CANCELS_ON = to(Mono.class, "fromFuture|fromCompletionStage")
            .and(describe(
                    "have no second parameter", access -> parameters(access).size() < 2))
            .as("pass cancels on");

    private Calls() {}

    private static boolean namesNoExecutor(JavaAccess<?> access) {
        return parameters(access).stream().noneMatch(type -> type.isAssignableTo(Executor.class));
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }

    private static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String names) {
        return to(assignableTo(owner), names);
    }

    private static DescribedPredicate<JavaAccess<?>> to(DescribedPredicate<? super JavaClass> owner, String names) {
        return targetOwner(owner).and(target(nameMatching(names)));
    }
}
