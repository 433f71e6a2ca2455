package dev.entente.bootstrap.architecture.planted.domain.port;

/** The name opens the door for {@code parse} and for nothing else. */
public interface PolicyText {

    String load(String address);
}
