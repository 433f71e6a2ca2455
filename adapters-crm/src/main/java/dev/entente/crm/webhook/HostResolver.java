package dev.entente.crm.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Every address a name stands for just now. May block. */
@FunctionalInterface
interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
