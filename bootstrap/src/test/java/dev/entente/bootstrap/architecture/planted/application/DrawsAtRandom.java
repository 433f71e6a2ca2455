package dev.entente.bootstrap.architecture.planted.application;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

public final class DrawsAtRandom {

    public UUID id() {
        return UUID.randomUUID();
    }

    public Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    public double fraction() {
        return Math.random();
    }

    public double strictFraction() {
        return StrictMath.random();
    }

    public Random random() {
        return new Random();
    }

    public SecureRandom secure() {
        return new SecureRandom();
    }

    public SecureRandom strong() throws NoSuchAlgorithmException {
        return SecureRandom.getInstanceStrong();
    }

    public int ofThisThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    public RandomGenerator generator() {
        return RandomGenerator.getDefault();
    }

    public RandomGenerator named() {
        return RandomGenerator.of("L64X128MixRandom");
    }

    public RandomGenerator made() {
        return RandomGeneratorFactory.getDefault().create();
    }
}
