package dev.entente.bootstrap;

import java.lang.reflect.InvocationTargetException;

/**
 * The way in. Compiled for Java 17, the oldest that can open the jar at all, so that an older JVM is told what it needs
 * instead of failing with a class version. Everything else is compiled for {@value #NEEDED} and therefore reached by
 * name.
 */
public final class Main {

    private static final int NEEDED = 25;

    private Main() {}

    /**
     * Starts Entente, or ends with exit code 1 on a JVM that is too old.
     *
     * @param arguments settings in the form {@code --name=value}
     * @throws ReflectiveOperationException if the application is not in this jar
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (Runtime.version().feature() < NEEDED) {
            System.err.printf(
                    "Entente needs Java %d or newer; this is Java %s (%s)%n",
                    NEEDED, System.getProperty("java.version"), System.getProperty("java.home"));
            System.exit(1);
        }
        start(arguments);
    }

    private static void start(String[] arguments) throws ReflectiveOperationException {
        try {
            Class.forName("dev.entente.bootstrap.EntenteApplication")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
