package dev.entente.contracts;

import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadStore;

/** A directory and the store whose leads are in it, both of one adapter. */
public record DirectoryStores(LeadDirectory directory, LeadStore leads) {}
