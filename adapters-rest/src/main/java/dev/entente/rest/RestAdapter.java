package dev.entente.rest;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The HTTP side of Entente, to be imported by whoever assembles it. It needs as beans the use cases, the ports it reads
 * from, the {@link dev.entente.rest.document.Product}, {@link dev.entente.domain.profile.Ids}, and an
 * {@link java.time.InstantSource} that ticks in microseconds, as the database keeps them. It does no I/O by itself.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class RestAdapter {}
